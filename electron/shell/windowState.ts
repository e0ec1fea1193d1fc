/** Where a window is on the screens. Units: pixels as the desktop counts them. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the window was left. `area` is null when it was never moved. Units: zoom in Chromium's steps, 0 is 100 %. */
export interface WindowState {
  readonly area: Area | null;
  readonly isMaximised: boolean;
  readonly zoomLevel: number;
}

export const minimumSize = { width: 800, height: 560 };
const zoomRange = { min: -3, max: 6 };
const usualSize = { width: 1280, height: 800 };
/** So much of a title bar must be on a screen for a person to take hold of the window. */
const graspable = { width: 120, height: 32 };

/** What was kept in a file; for whatever is absent or damaged the usual, which fills the screen. */
export function parseWindowState(text: string): WindowState {
  const kept = readRecord(text);
  const { area, isMaximised, zoomLevel } = kept;
  return {
    area: isArea(area) ? area : null,
    isMaximised: isMaximised !== false,
    zoomLevel: isWhole(zoomLevel) ? clampZoom(zoomLevel) : 0,
  };
}

export function clampZoom(level: number): number {
  return Math.min(zoomRange.max, Math.max(zoomRange.min, Math.round(level)));
}

/**
 * The area to open the window in: the kept one where a screen still shows it, otherwise the usual size in the middle of
 * the first screen, never larger than that screen.
 */
export function areaOnScreens(kept: Area | null, screens: readonly Area[]): Area {
  for (const screen of screens) {
    const area = kept && { ...kept, ...sizeWithin(kept, screen) };
    if (area && isGraspableOn(area, screen)) return area;
  }
  const first = screens[0] ?? { x: 0, y: 0, ...usualSize };
  const { width, height } = sizeWithin(kept ?? usualSize, first);
  const x = first.x + Math.floor((first.width - width) / 2);
  const y = first.y + Math.floor((first.height - height) / 2);
  return { x, y, width, height };
}

function sizeWithin(size: Pick<Area, 'width' | 'height'>, screen: Area): Pick<Area, 'width' | 'height'> {
  return {
    width: Math.min(screen.width, Math.max(minimumSize.width, size.width)),
    height: Math.min(screen.height, Math.max(minimumSize.height, size.height)),
  };
}

function isGraspableOn(area: Area, screen: Area): boolean {
  const across = Math.min(area.x + area.width, screen.x + screen.width) - Math.max(area.x, screen.x);
  const top = area.y - screen.y;
  return across >= graspable.width && top >= -graspable.height / 2 && top <= screen.height - graspable.height;
}

function isArea(value: unknown): value is Area {
  if (typeof value !== 'object' || value === null) return false;
  return ['x', 'y', 'width', 'height'].every((key) => isWhole(Reflect.get(value, key)));
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) < 100_000;
}

function readRecord(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
