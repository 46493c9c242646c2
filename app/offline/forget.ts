import { forgetCopies } from '#app/sync/local-copy.ts';
import { forgetPages } from './this-device.ts';

/** [OF5] Removes everything that the product keeps on this device: plans, pages, the worker, and small things. */
export async function forgetThisDevice(): Promise<void> {
  await Promise.allSettled([forgetCopies(), forgetPages()]);
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
