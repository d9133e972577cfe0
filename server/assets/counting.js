// Helps whoever types counts: keys, running totals, the name of a station, and a session that stays.
// Every page works without it, and the server reads and checks everything again.
(() => {
  'use strict';

  const GAPS = /[.\s\u00a0\u2009\u202f]/g;
  const GROUPED = /^\d{1,3}([.\s\u00a0\u2009\u202f]\d{3})+$/;
  const KEEP_EACH_MS = 4 * 60 * 1000;
  const dutch = document.documentElement.lang !== 'en';

  /** The number in a text as the server reads it; nothing is 0, and what is no number is NaN. */
  const read = (text) => {
    const typed = text.trim();
    if (typed === '') {
      return 0;
    }
    const digits = GROUPED.test(typed) ? typed.replace(GAPS, '') : typed;
    return /^\d{1,9}$/.test(digits) ? Number(digits) : NaN;
  };

  const written = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, dutch ? '.' : ',');

  const sheet = document.querySelector('form[data-sheet]');
  if (sheet) {
    typeOn(sheet);
  }
  const choose = document.querySelector('input[data-choose]');
  if (choose) {
    nameStations(choose);
  }
  const area = document.querySelector('[data-keep]');
  if (area) {
    keepSession(area);
  }

  function typeOn(form) {
    const fields = [...form.querySelectorAll('input[data-field]')];
    let changed = false;
    let sent = false;

    /** Goes a field further or back; past the last one the sheet is saved. */
    const go = (from, step) => {
      const place = fields.indexOf(from) + step;
      if (place >= fields.length) {
        form.requestSubmit();
      } else {
        fields[Math.max(place, 0)].focus();
      }
    };

    /** Ticks yes or no at the question that has the focus, and goes to what comes after the question. */
    const answer = (at, value) => {
      const boxes = fields.filter((field) => field.name === at.name);
      const box = boxes.find((one) => one.value === value);
      if (box) {
        box.click();
        go(boxes[boxes.length - 1], 1);
      }
    };

    form.addEventListener('keydown', (event) => {
      const at = event.target;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        form.requestSubmit();
        return;
      }
      if (!fields.includes(at) || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const box = at.type === 'checkbox';
      const key = event.key.toLowerCase();
      const steps = { arrowdown: 1, arrowup: -1, enter: event.shiftKey ? -1 : 1 };
      if (box) {
        Object.assign(steps, { arrowright: 1, arrowleft: -1 });
      }
      if (key in steps) {
        event.preventDefault();
        const last = fields.indexOf(at) === fields.length - 1;
        if (!(key === 'arrowdown' && last)) {
          go(at, steps[key]);
        }
      } else if (box && at.dataset.field === 'answer' && ['j', 'y', 'n'].includes(key)) {
        event.preventDefault();
        answer(at, key === 'n' ? 'no' : 'yes');
      }
    });
    form.addEventListener('focusin', ({ target }) => {
      if (target.type === 'text') {
        target.select();
      }
    });
    form.addEventListener('input', () => {
      changed = true;
      addUp(form);
    });
    form.addEventListener('submit', () => {
      sent = true;
    });
    window.addEventListener('beforeunload', (event) => {
      if (changed && !sent) {
        event.preventDefault();
      }
    });
    // A page that comes back from the browser's memory was sent before.
    window.addEventListener('pageshow', () => {
      sent = false;
    });
    addUp(form);
    const first = fields.find((field) => field.autofocus);
    if (first && document.activeElement === first && first.type === 'text') {
      first.select();
    }
  }

  /** Writes the sum of its parts beside each total, and whether the total is the same. */
  function addUp(form) {
    for (const place of form.querySelectorAll('[data-parts]')) {
      const inputs = place.dataset.parts.split(' ').map((name) => form.elements.namedItem(name));
      const numbers = inputs.map((input) => read(input ? input.value : ''));
      const sum = numbers.reduce((all, one) => all + one, 0);
      const total = form.elements.namedItem(place.dataset.total);
      const typed = total.value.trim();
      place.hidden = false;
      place.classList.remove('running--same', 'running--off');
      if (Number.isNaN(sum)) {
        place.textContent = '';
        continue;
      }
      let words = `${place.dataset.sum} ${written(sum)}`;
      if (typed !== '' && !Number.isNaN(read(typed))) {
        const off = Math.abs(read(typed) - sum);
        place.classList.add(off === 0 ? 'running--same' : 'running--off');
        words += off === 0 ? ` – ${place.dataset.same}` : ` – ${place.dataset.off} ${written(off)}`;
      }
      place.textContent = words;
    }
  }

  /** Says which station has the number that is being typed, and what can be done with it. */
  async function nameStations(input) {
    const told = document.getElementById(input.dataset.choose);
    const seen = input.form.elements.namedItem('gezien');
    let known = new Map();
    const show = () => {
      const typed = input.value.trim();
      const found = known.get(typed.replace(/^0+(?=\d)/, ''));
      seen.value = found && found.may ? found.number : '';
      told.className = `chosen${found ? (found.may ? ' chosen--may' : ' chosen--not') : ''}`;
      if (found) {
        told.replaceChildren(strong(`${found.number} ${found.name}`), ` (${found.body}) `, found.told);
      } else {
        told.textContent = typed === '' || known.size === 0 ? '' : input.dataset.unknown;
      }
    };
    const load = async () => {
      try {
        const answer = await fetch(input.dataset.source, { redirect: 'error' });
        const { stations } = await answer.json();
        known = new Map(stations.map((station) => [String(station.number), station]));
      } catch {
        known = new Map();
      }
      show();
    };
    input.addEventListener('input', show);
    document.addEventListener('visibilitychange', () => document.hidden || load());
    await load();
    setInterval(load, 30_000);
  }

  function strong(text) {
    const element = document.createElement('strong');
    element.textContent = text;
    return element;
  }

  /** Tells the server now and then that somebody is typing; warns when the session is over all the same. */
  function keepSession(area) {
    const warning = document.getElementById(area.dataset.warning);
    let last = Date.now();
    document.addEventListener('input', async () => {
      if (Date.now() - last < KEEP_EACH_MS) {
        return;
      }
      last = Date.now();
      try {
        const answer = await fetch(area.dataset.keep, { redirect: 'manual', cache: 'no-store' });
        warning.hidden = answer.ok;
      } catch {
        // No connection: the next key tries again later.
      }
    });
  }
})();
