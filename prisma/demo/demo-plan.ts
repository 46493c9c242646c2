import type { ActionStatus } from '#app/domain/action.ts';

/** An action as the demo writes it. */
export interface DemoAction {
  readonly title: string;
  readonly codes: readonly string[];
  readonly status: ActionStatus;
  readonly responsible: string;
  /** Days from today; negative has passed. */
  readonly dueInDays: number | null;
  /** What its first indicator shall show, by the action's deadline. */
  readonly aim?: 'green' | 'yellow';
  /** One text a paragraph. */
  readonly description: readonly string[];
  readonly expectedEffect: string;
  /** Of the shared plan: the clusters that take part in a joint action, by name, the lead first. */
  readonly participants?: readonly string[];
  /** Of a cluster's plan: it is the cluster's part of the demo's joint action. */
  readonly isCommitment?: boolean;
}

export interface DemoPlan {
  /** The plan's own text: what it wants to reach. */
  readonly goals: { readonly heading: string; readonly paragraphs: readonly string[] };
  readonly actions: readonly DemoAction[];
}
