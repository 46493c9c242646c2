import { index, route, type RouteConfig } from '@remix-run/route-config';

export default [index('routes/home/route.ts'), route('sign-in', 'routes/sign-in/route.tsx')] satisfies RouteConfig;
