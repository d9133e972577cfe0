// The bodies of the demonstration, from the same file that the server reads.

import { readFileSync } from 'node:fs';

const FILE = new URL('../../server/assets/rotterdam/bodies.csv', import.meta.url);

/** All bodies, each with the columns of the file: `wijkraad` (its code), `name`, `gebied`, `kind`, `seats`. */
export function bodies() {
  const [head, ...rows] = readFileSync(FILE, 'utf8').trim().split(/\r?\n/);
  const columns = head.split(';');
  return rows.map((row) => Object.fromEntries(row.split(';').map((cell, at) => [columns[at], cell])));
}
