import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOnScreens, minimumSize, parseWindowState } from '../../electron/shell/windowState.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const projector = { x: 1366, y: 0, width: 1920, height: 1080 };

describe('the window', () => {
  it('opens where it was left', () => {
    const left = { x: 1500, y: 100, width: 1000, height: 700 };
    expect(areaOnScreens(left, [laptop, projector])).toEqual(left);
  });

  it('comes back to the first screen when the projector is gone', () => {
    const left = { x: 1500, y: 100, width: 1800, height: 1000 };
    expect(areaOnScreens(left, [laptop])).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
  });

  it('can always be taken hold of, and is never larger than a screen', () => {
    const whole = fc.integer({ min: -9000, max: 9000 });
    const area = fc.record({ x: whole, y: whole, width: whole, height: whole });
    fc.assert(
      fc.property(area, (left) => {
        const { x, y, width, height } = areaOnScreens(left, [laptop, projector]);
        // It may reach into the other screen; on one of them it is at home.
        const isHome = (screen: typeof laptop) =>
          x < screen.x + screen.width - 100 &&
          x + width > screen.x + 100 &&
          y < screen.y + screen.height &&
          y >= screen.y - 16 &&
          width <= screen.width &&
          height <= screen.height;
        expect([laptop, projector].some(isHome)).toBe(true);
        expect(width).toBeGreaterThanOrEqual(minimumSize.width);
      }),
    );
  });

  it.each([
    '',
    'null',
    '[]',
    '{',
    '{"area":{"x":1}}',
    '{"area":{"x":1e300,"y":0,"width":1,"height":1},"zoomLevel":"x"}',
  ])('opens as usual after a damaged memory: %s', (text) => {
    expect(parseWindowState(text)).toEqual({ area: null, isMaximised: true, zoomLevel: 0 });
  });

  it('keeps the zoom within what can be read', () => {
    expect(parseWindowState('{"zoomLevel":50,"isMaximised":false}')).toMatchObject({
      zoomLevel: 6,
      isMaximised: false,
    });
  });
});
