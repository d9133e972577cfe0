// Works with a page as somebody without a mouse: Tab to get there, then arrows, Space, Enter and typing.

import assert from 'node:assert/strict';

const MOST_TABS = 400;
/** What is longer than this is pasted: each key is a question to the browser. */
const MOST_KEYS = 12;

/** Tabs until this one has the focus. It is looked up once: doing so at each Tab costs more than all the rest. */
export async function reach(page, target) {
  const found = await target.elementHandles();
  assert.equal(found.length, 1, `there is one ${target}, not ${found.length}`);
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await hasFocus(found[0])) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  assert.fail(`${target} is not reached with Tab`);
}

/** Follows a link or presses a button, and waits for the page that comes. */
export async function enter(page, target) {
  await reach(page, target);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

export function follow(page, name) {
  return enter(page, page.getByRole('link', { name, exact: typeof name === 'string' }));
}

export function press(page, name) {
  return enter(page, page.getByRole('button', { name, exact: typeof name === 'string' }));
}

/** Opens or closes an explanation. */
export async function unfold(page, target) {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

/** Types lines of text in the field with this label, in place of what is there. */
export async function write(page, label, text) {
  await fill(page, page.getByLabel(label, { exact: true }), text);
}

/** Types a day in the three boxes below this question. */
export async function writeDay(page, question, { day, month, year }) {
  const boxes = page.getByRole('group', { name: question, exact: true });
  for (const [label, number] of [['Dag', day], ['Maand', month], ['Jaar', year]]) {
    await fill(page, boxes.getByLabel(label, { exact: true }), number);
  }
}

/** The day that the three boxes below this question hold. */
export async function readDay(page, question) {
  const boxes = page.getByRole('group', { name: question, exact: true });
  const [day, month, year] = await Promise.all(
    ['Dag', 'Maand', 'Jaar'].map((label) => boxes.getByLabel(label, { exact: true }).inputValue()),
  );
  return { day, month, year };
}

/** Chooses one of the answers to a question: Tab reaches the question, the arrows its answers. */
export async function choose(page, question, answer) {
  const group = page.getByRole('group', { name: question, exact: true });
  const answers = group.getByRole('radio');
  const wanted = group.getByRole('radio', { name: answer, exact: typeof answer === 'string' });
  const chosen = answers.and(page.locator(':checked'));
  await reach(page, (await chosen.count()) === 0 ? answers.first() : chosen);
  for (let arrows = 0; !(await hasFocus(wanted)); arrows += 1) {
    assert.ok(arrows < (await answers.count()), `the arrows do not reach ${answer}`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Space');
  assert.ok(await wanted.isChecked(), `${answer} is chosen`);
}

/** Picks from a list that unfolds, with the arrows. */
export async function pick(page, label, option) {
  const list = page.getByLabel(label, { exact: true });
  await reach(page, list);
  const options = await list.locator('option').count();
  const shown = () => list.evaluate((element) => element.selectedOptions[0].text);
  for (let arrows = 0; !option.test(await shown()); arrows += 1) {
    assert.ok(arrows < options, `${option} is not in the list ${label}`);
    await page.keyboard.press('ArrowDown');
  }
}

export async function tick(page, box) {
  await reach(page, box);
  await page.keyboard.press('Space');
  assert.ok(await box.isChecked(), `${box} is ticked`);
}

/** Tab selects what a box holds, so that typing replaces it; an area has to be emptied first. */
async function fill(page, field, text) {
  await reach(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await (text.length <= MOST_KEYS ? page.keyboard.type(text) : page.keyboard.insertText(text));
  assert.equal(await field.inputValue(), text);
}

function hasFocus(target) {
  return target.evaluate((element) => element === document.activeElement);
}
