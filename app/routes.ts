import { index, route, type RouteConfig } from '@remix-run/route-config';

// One line a route.
export default [
  index('routes/home/route.ts'),
  route('sign-in', 'routes/sign-in/route.tsx'),
  route('sign-out', 'routes/sign-out/route.ts'),
  route('settings', 'routes/settings/route.ts'),
  route('no-role', 'routes/no-role/route.tsx'),
  route('*', 'routes/not-found/route.ts'),
] satisfies RouteConfig;
