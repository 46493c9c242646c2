/** An action's and a goal's fields as a card has them. */
const ORDER: readonly string[] = [
  'title',
  'status',
  'responsible',
  'responsiblePeople',
  'start',
  'deadline',
  'priority',
  'indicatorCode',
  'target',
  'indicators',
  'targets',
  'descriptionText',
  'milestones',
  'expectedEffect',
  'actualEffect',
  'evidence',
  'effortDays',
  'costNok',
  'funding',
  'dependsOn',
  'participants',
  'leadCluster',
  'participation',
];

/** The fields in the order in which people know them; those that are not known stand last. */
export function inFieldOrder<T>(fields: readonly T[], nameOf: (field: T) => string): readonly T[] {
  const place = (field: T) => {
    const at = ORDER.indexOf(nameOf(field));
    return at === -1 ? ORDER.length : at;
  };
  return [...fields].sort((a, b) => place(a) - place(b));
}
