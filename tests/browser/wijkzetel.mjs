// Starts the program that was built, on a database and a port of its own, and stops it again.

import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PATIENCE_MS = 180_000;
/** Where one demonstration is kept that all copy, in the place of each setting up its own; nothing is kept without it. */
const KEPT = process.env.WIJKZETEL_TEST_DEMO;
const PASSWORDS = 'passwords.json';

/**
 * A demonstration of one's own, answering on `address`, with the `passwords` of its accounts; `stop()` ends it and removes
 * its database.
 */
export async function startDemo() {
  if (KEPT === undefined) {
    return start('demo');
  }
  const read = () => readFile(join(KEPT, PASSWORDS), 'utf8');
  const kept = await read().catch(() => keepDemo().then(read));
  return { ...(await start('demo', KEPT)), passwords: JSON.parse(kept) };
}

/** Sets up the demonstration that is copied; when two do so at once, the first one is kept. */
async function keepDemo() {
  await mkdir(dirname(KEPT), { recursive: true });
  const folder = await mkdtemp(`${KEPT}-`);
  const demo = await start('demo');
  await demo.end();
  await cp(demo.folder, folder, { recursive: true });
  await writeFile(join(folder, PASSWORDS), JSON.stringify(demo.passwords));
  await rename(folder, KEPT).catch(() => rm(folder, { recursive: true }));
  await demo.stop();
}

/** Wijkzetel as it is at the very first visit: no election and no users. */
export function startEmpty() {
  return start('serve');
}

async function start(command, from) {
  const folder = await mkdtemp(join(tmpdir(), 'wijkzetel-browser-'));
  if (from !== undefined) {
    await cp(from, folder, { recursive: true });
  }
  const listen = `127.0.0.1:${await freePort()}`;
  const database = `sqlite://${join(folder, 'w.db')}?mode=rwc`;
  const server = spawn(binary(), [command, '--database-url', database, '--listen', listen], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const run = follow(server);
  const ended = () => end(server, run);
  const stop = async () => {
    await ended();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilAnswering(`http://${listen}/`, run);
  } catch (problem) {
    await stop();
    throw problem;
  }
  return { address: `http://${listen}`, passwords: passwords(run.printed), folder, end: ended, stop };
}

/** What the demonstration prints of each account: login, password and role. */
function passwords(printed) {
  const lines = printed.matchAll(/^ {2}(\S+) +(\S+) +\(\w+\)$/gm);
  return Object.fromEntries([...lines].map(([, login, password]) => [login, password]));
}

/** The program that was built. */
export function binary() {
  const target = process.env.CARGO_TARGET_DIR ?? 'target';
  return join(resolve(ROOT, target), 'debug', 'wijkzetel');
}

/** Keeps what the process prints, and notes when it ends. */
function follow(process) {
  const run = { printed: '', ended: undefined };
  const keep = (piece) => (run.printed += piece);
  process.stdout.on('data', keep);
  process.stderr.on('data', keep);
  process.on('error', (problem) => (run.ended ??= problem.message));
  process.on('exit', (code, signal) => (run.ended ??= `ended with ${code ?? signal}`));
  return run;
}

async function untilAnswering(address, run) {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await answers(address))) {
    if (run.ended !== undefined || deadline < Date.now()) {
      throw new Error(`${address} does not answer: ${run.ended ?? 'too slow'}\n${run.printed}`);
    }
    await pause(100);
  }
}

async function answers(address) {
  try {
    const answer = await fetch(address, { redirect: 'manual' });
    return answer.status === 200;
  } catch {
    return false;
  }
}

async function end(server, run) {
  server.kill('SIGTERM');
  for (let wait = 0; run.ended === undefined && wait < 100; wait += 1) {
    await pause(50);
  }
  if (run.ended === undefined) {
    server.kill('SIGKILL');
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}
