import './beforeAll.ts';
import '../app/beforeAll.ts';
import '../styles/antd.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ownerName } from '../../shared/package/packageOwner.ts';
import { taskElement } from '../../shared/package/taskPage.ts';
import { answerBy } from '../api/taskDoor.ts';
import { applyTokens } from '../app/applyTokens.ts';
import { Look } from '../app/Look.tsx';
import { answerTask } from './answerTask.ts';
import { openTask, type Task } from './openTask.ts';
import { TaskRoutes } from './TaskRoutes.tsx';
import { openTaskStore } from './taskStore.ts';
import '../styles/base.css';

const root = document.getElementById('root');
const held = document.getElementById(taskElement);
if (!root || !held) throw new Error('the page lacks its root or its package');
const now = () => new Date();
const task = open(held.textContent ?? '');
const store = task && openTaskStore(task, localStorage, now);
applyTokens();
if (task && store) {
  answerBy(answerTask(task, store, now));
  createRoot(root).render(
    <StrictMode>
      <Look>
        <TaskRoutes task={task} store={store} />
      </Look>
    </StrictMode>,
  );
} else {
  const words = document.createElement('p');
  words.className = 'page';
  words.textContent = task
    ? `这个任务包（${ownerName(task.head)}）比这台电脑上已打开的旧，没有打开。请用最近一次发的任务包。`
    : '这个任务包不完整，或者被改动过，没有打开：可能是复制时拔出了 U 盘。请重新复制一次；仍然不行的，请发任务包的人重新发一份。';
  root.replaceChildren(words);
}

function open(base64: string): Task | null {
  try {
    return openTask(base64);
  } catch (error) {
    console.error(error);
    return null;
  }
}
