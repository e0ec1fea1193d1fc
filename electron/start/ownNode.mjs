// Plain JavaScript that Node 20 can read: the rest of the program needs Node-API 10, and so a newer Node.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));
const program = join(
  rootDir,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * Runs `main` where this Node is new enough, otherwise the script again on the Node that the project brings along.
 *
 * @param {string} script path of the calling script
 * @param {() => Promise<unknown>} main
 */
export async function onOwnNode(script, main) {
  if (Number(process.versions.napi) >= 10) await main();
  else if (existsSync(program)) runAgain(script);
  else {
    process.stderr.write(
      `当前 Node.js 为 ${process.versions.node}，版本过低，项目自带的 Node 24 也不在。请在项目文件夹执行 npm ci（不要加 --ignore-scripts），或安装 Node.js 22.14 以上版本\n`,
    );
    process.exitCode = 1;
  }
}

/** @param {string} script */
function runAgain(script) {
  const child = spawn(program, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  // The terminal gives Ctrl+C to both; a signal for this one alone is handed on, so that the other can close its file.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`不能启动 ${program}：${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1);
  });
}
