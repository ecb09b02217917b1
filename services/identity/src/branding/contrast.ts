// How well a color is read on white (WCAG 2, relative luminance): 4.5 is the least for text.
import type { SettingsWarning } from '@throughline/contracts/gen/throughline/identity/v1/settings';
import type { Branding } from '../settings/sections.ts';

export const contrastMin = 4.5;

/** 1 (white on white) to 21 (black on white). */
export const contrastOnWhite = (color: string): number => 1.05 / (luminance(color) + 0.05);

export function warningsOf(branding: Branding): SettingsWarning[] {
  return (['primaryColor', 'accentColor'] as const).flatMap((field) => {
    const color = branding[field];
    if (!color || contrastOnWhite(color) >= contrastMin) return [];
    // Rounded down, so that a color just below the bound is not said to reach it.
    const ratio = (Math.floor(contrastOnWhite(color) * 100) / 100).toFixed(2);
    return [{ field, code: 'color.low_contrast', message: `${color} has a contrast of ${ratio} on white; text needs ${contrastMin}.` }];
  });
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(color.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
