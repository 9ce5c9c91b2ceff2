export { createChildLinksSource, linksToDocument, readChildLinks } from './child-links.js';
export type { HostFacts, LinkFacts } from './child-links.js';
export { createHttpSource } from './http.js';
export type { HttpSourceOptions, Pace } from './http.js';
export { createJsonLdSource, firstConverted } from './json-ld.js';
export type { Convert } from './json-ld.js';
export { sharedSource } from './shared.js';
export type { Failure, FailureCode, Platform, Snapshot, Source } from './source.js';
export { createInlineSource, createValueSource, readInline } from './value.js';
