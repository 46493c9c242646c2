import { index, route, type RouteConfig } from '@remix-run/route-config';

// One line a route.
export default [
  index('routes/home/route.ts'),
  route('sign-in', 'routes/sign-in/route.tsx'),
  route('sign-out', 'routes/sign-out/route.ts'),
  route('settings', 'routes/settings/route.ts'),
  route('no-role', 'routes/no-role/route.tsx'),
  route('plan/:planId', 'routes/plan/route.tsx'),
  route('cluster/:clusterId', 'routes/cluster/route.tsx'),
  route('cluster/:clusterId/benchmarks/new', 'routes/benchmark-new/route.tsx'),
  route('cluster/:clusterId/benchmarks/template', 'routes/benchmark-template/route.ts'),
  route('forum/:forumId/indicators', 'routes/indicators/route.tsx'),
  route('forum/:forumId', 'routes/forum/route.tsx'),
  route('forum/:forumId/events', 'routes/forum/events.ts'),
  route('api/auth/*', 'routes/api/auth.ts'),
  route('api/v1/me', 'routes/api/me.ts'),
  route('api/v1/forums', 'routes/api/forums.ts'),
  route('api/v1/forums/:forumId/clusters', 'routes/api/forum-clusters.ts'),
  route('api/v1/forums/:forumId/plans', 'routes/api/forum-plans.ts'),
  route('api/v1/plans/:planId', 'routes/api/plan.ts'),
  route('api/v1/clusters/:clusterId/benchmarks', 'routes/api/benchmarks.ts'),
  route('api/v1/openapi.json', 'routes/api/openapi.ts'),
  route('api/*', 'routes/api/unknown.ts'),
  route('*', 'routes/not-found/route.ts'),
] satisfies RouteConfig;
