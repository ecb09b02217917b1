// Which routes are old, as the OpenAPI document says (GTW-24): the same answer for readers and for callers.
import type { Deprecation } from '../routes/route.ts';
import { type OpenApiDocument, openApiDocument } from './openapi-document.ts';

/** By verb and path: 'GET /api/v1/crm/leads'. */
export function deprecations(document: OpenApiDocument = openApiDocument): Map<string, Deprecation> {
  const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => [`${verb.toUpperCase()} ${path}`, operation] as const),
  );
  return new Map(
    operations
      .filter(([, { deprecated }]) => deprecated)
      .map(([label, operation]) => [
        label,
        { since: operation['x-deprecated-since'] ?? '', sunset: operation['x-sunset'], link: operation.externalDocs?.url },
      ]),
  );
}

/** Deprecation (RFC 9745) as a Unix instant, Sunset (RFC 8594) as an HTTP date. */
export function deprecationHeaders({ since, sunset, link }: Deprecation): Record<string, string> {
  const sinceMs = Date.parse(since);
  const links = [link && `<${link}>; rel="deprecation"`, link && sunset && `<${link}>; rel="sunset"`].filter(Boolean);
  return {
    deprecation: Number.isNaN(sinceMs) ? 'true' : `@${Math.floor(sinceMs / 1000)}`,
    ...(sunset ? { sunset: new Date(sunset).toUTCString() } : {}),
    ...(links.length > 0 ? { link: links.join(', ') } : {}),
  };
}
