import type { Task } from './openTask.ts';
import type { TaskStore } from './taskStore.ts';

/** The 任务包 of this page, with the sheets as this browser has them. */
export interface OpenTask {
  readonly task: Task;
  readonly store: TaskStore;
}
