// Part of npm test: a browser for the browser tests, or exactly what to install.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findBrowser } from './findBrowser.ts';

const packages = ['chromium', 'fonts-noto-cjk'];

if (!findBrowser()) {
  if (isRootOnDebian()) install();
  if (!findBrowser()) {
    process.stderr.write(`浏览器测试需要 Chrome、Edge 或 Chromium，没有找到。${advice()}\n`);
    process.exitCode = 1;
  }
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && /^ID=debian$/m.test(osRelease());
}

function osRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

function install(): void {
  process.stderr.write(`没有找到浏览器，正在安装 ${packages.join('、')}…\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] });
  }
}

function advice(): string {
  if (process.platform !== 'linux') return '请安装 Chrome，或用环境变量 KAOPING_BROWSER 指明浏览器程序的位置';
  return `请执行：sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}；或用环境变量 KAOPING_BROWSER 指明浏览器程序的位置`;
}
