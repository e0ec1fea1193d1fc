import type { WebContents } from 'electron';
import { clampZoom } from './windowState.ts';

/** Shows the page larger or smaller. Units: Chromium's steps, 0 is 100 %, each about a fifth. */
export function setZoom(contents: WebContents, level: number): void {
  contents.setZoomLevel(clampZoom(level));
}

export function changeZoom(contents: WebContents, steps: number): void {
  setZoom(contents, contents.getZoomLevel() + steps);
}

/** Lets Ctrl with the wheel zoom as the menu does. */
export function zoomByWheel(contents: WebContents): void {
  contents.on('zoom-changed', (_event, direction) => changeZoom(contents, direction === 'in' ? 1 : -1));
}
