import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The product's own typeface with all of Latin, Sámi and Polish letters too; the fonts of PDF itself lack these. */
export const FONTS = {
  regular: resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  strong: resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
} as const;
