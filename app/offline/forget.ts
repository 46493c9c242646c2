import { forgetCopies } from '#app/sync/local-copy.ts';
import { forgetPages, forgetWorker } from './this-device.ts';

/**
 * [OF5] Removes everything that the product keeps on this device: plans, pages, and small things. With a connection
 * the worker and the product's own files go too; without one they are what can still show a page.
 */
export async function forgetThisDevice(isOnline: boolean): Promise<void> {
  await Promise.allSettled([forgetCopies(), isOnline ? forgetWorker() : forgetPages()]);
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // A browser without them has nothing to remove.
  }
}

let isAgreed = false;

/** The person has been told what is lost, and signs out all the same: nothing asks again. */
export const agreeToLeave = () => {
  isAgreed = true;
};
export const hasAgreedToLeave = () => isAgreed;
