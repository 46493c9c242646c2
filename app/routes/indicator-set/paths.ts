/** The addresses of a forum's sets. */
export const setsPath = (forumId: string): string => `/forum/${forumId}/indicators`;
export const newSetPath = (forumId: string): string => `${setsPath(forumId)}/new`;
export const setPath = (
  forumId: string,
  setId: string,
  page?: 'frame' | 'indicator' | 'bounds' | 'publish' | 'file',
): string => [setsPath(forumId), setId, ...(page === undefined ? [] : [page])].join('/');
export const mappingPath = (forumId: string, setId: string, fromId: string): string =>
  `${setPath(forumId, setId)}/mapping/${fromId}`;
