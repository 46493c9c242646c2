import type { PlanTemplate } from '#app/domain/plan-template.ts';
import { BRONZE_TO_SILVER } from './bronze-to-silver.ts';
import { COMMUNICATION } from './communication.ts';
import { INTERNATIONALISATION } from './internationalisation.ts';
import { JOINT_INNOVATION } from './joint-innovation.ts';

/** What a plan, or a single action, can begin from: our own suggestions, to be made one's own. */
export const PLAN_TEMPLATES: readonly PlanTemplate[] = [
  BRONZE_TO_SILVER,
  COMMUNICATION,
  INTERNATIONALISATION,
  JOINT_INNOVATION,
];
