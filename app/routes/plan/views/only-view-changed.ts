import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * [VW1] Another view of the same plan asks nothing of the server: what it shows is in the page already, and must be had
 * without a network too. The plan is what the document says; its page is asked for again only as before.
 */
export const onlyViewChanged: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) => {
  const isSamePlan = currentUrl.pathname === nextUrl.pathname && nextUrl.pathname.startsWith('/plan/');
  if (formMethod === undefined && isSamePlan && currentUrl.search !== nextUrl.search) return false;
  return defaultShouldRevalidate;
};
