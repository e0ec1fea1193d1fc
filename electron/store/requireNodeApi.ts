import { Refusal } from '../refusal.ts';

/** Fails with a sentence where better-sqlite3 would end the process: it needs Node-API 10 (Node 22.14 and newer). */
export function requireNodeApi(): void {
  if (Number(process.versions.napi) >= 10) return;
  throw new Refusal(
    'STORAGE',
    `当前 Node.js 为 ${process.versions.node}，版本过低，不能打开数据文件。请用 npm start 或 npx kaoping 启动（自带 Node 24）；` +
      '如果安装时用了 npm ci --ignore-scripts，请重新执行 npm ci',
  );
}
