/** When this page was kept, where the service worker has opened it from this device. */
export function readKeptAt(): Date | undefined {
  const { keptAt } = document.documentElement.dataset;
  return keptAt === undefined ? undefined : new Date(keptAt);
}

/** The server has answered: the page is as new as any. */
export function forgetKeptAt(): void {
  delete document.documentElement.dataset['keptAt'];
}
