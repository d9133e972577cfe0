//! How a value in a regulation file becomes a value of a rule.

use crate::fraction::Fraction;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use toml::de::DeValue;

/// A value that can stand in a regulation file.
pub trait FromValue: Sized {
    /// The value, or `None` when it is of another kind or out of range.
    fn from_value(value: &DeValue<'_>) -> Option<Self>;

    /// What is expected, for the message.
    fn expected() -> String;
}

impl FromValue for String {
    fn from_value(value: &DeValue<'_>) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }

    fn expected() -> String {
        "a text".to_owned()
    }
}

impl FromValue for bool {
    fn from_value(value: &DeValue<'_>) -> Option<Self> {
        value.as_bool()
    }

    fn expected() -> String {
        "true or false".to_owned()
    }
}

macro_rules! whole_number {
    ($($kind:ty),*) => {$(
        impl FromValue for $kind {
            fn from_value(value: &DeValue<'_>) -> Option<Self> {
                let number = value.as_integer()?;
                <$kind>::from_str_radix(number.as_str(), number.radix()).ok()
            }

            fn expected() -> String {
                format!("a whole number from {} to {}", <$kind>::MIN, <$kind>::MAX)
            }
        }
    )*};
}

whole_number!(u8, u16, u32, u64, i32, i64);

impl FromValue for Fraction {
    fn from_value(value: &DeValue<'_>) -> Option<Self> {
        value.as_str()?.parse().ok()
    }

    fn expected() -> String {
        "a fraction like \"3/4\"".to_owned()
    }
}

impl FromValue for NaiveDate {
    fn from_value(value: &DeValue<'_>) -> Option<Self> {
        value.as_datetime()?.to_string().parse().ok()
    }

    fn expected() -> String {
        "a date like 2026-03-18".to_owned()
    }
}

impl FromValue for NaiveTime {
    fn from_value(value: &DeValue<'_>) -> Option<Self> {
        value.as_datetime()?.to_string().parse().ok()
    }

    fn expected() -> String {
        "a time like 15:00:00".to_owned()
    }
}

impl FromValue for NaiveDateTime {
    fn from_value(value: &DeValue<'_>) -> Option<Self> {
        value.as_datetime()?.to_string().parse().ok()
    }

    fn expected() -> String {
        "a moment like 2026-01-19T15:00:00".to_owned()
    }
}

impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: &DeValue<'_>) -> Option<Self> {
        let items = value.as_array()?;
        items
            .iter()
            .map(|item| T::from_value(item.get_ref()))
            .collect()
    }

    fn expected() -> String {
        format!("a list of which each is {}", T::expected())
    }
}
