// The sizes of layers from which the diagram shows less.

/** The most neurons of a layer whose weights have their numbers on the edges. */
export const MOST_LABELLED = 4;
/** The most neurons of a layer whose values stand in the neurons. */
export const MOST_WRITTEN = 8;
/** The most neurons of a layer whose weights are lines. */
export const MOST_LINES = 16;
