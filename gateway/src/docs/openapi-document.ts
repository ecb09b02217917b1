// The OpenAPI document as it was generated from the contracts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface OpenApiDocument {
  paths: Record<string, Record<string, OpenApiOperation>>;
}

export interface OpenApiOperation {
  deprecated?: boolean;
  'x-deprecated-since'?: string;
  'x-sunset'?: string;
  externalDocs?: { url: string };
}

export const openApiText: string = readFileSync(createRequire(import.meta.url).resolve('@throughline/contracts/openapi.json'), 'utf8');

export const openApiDocument = JSON.parse(openApiText) as OpenApiDocument;
