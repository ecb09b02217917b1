// The contract for readers (GTW-22): the OpenAPI document as generated, and a page to browse and try it, which needs nothing
// but this host. The known reference pages fetch their scripts from elsewhere or bring some hundred packages along.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Request, type Response, Router } from 'express';
import { pageHeaders } from '../ops/headers.ts';
import { openApiText } from './openapi-document.ts';

const pageFile = (name: string): string => readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');

export function docsPages(): Router {
  const router = Router();
  const html = pageFile('reference.html');

  router.get('/openapi.json', (_request: Request, response: Response) => {
    response.type('application/json').send(openApiText);
  });
  router.get('/docs', (_request: Request, response: Response) => {
    const nonce = randomBytes(16).toString('base64');
    response.set(pageHeaders(nonce)).type('html').send(html.replaceAll('{nonce}', nonce));
  });
  for (const [name, type] of [
    ['reference.js', 'text/javascript'],
    ['reference.css', 'text/css'],
  ] as const) {
    const text = pageFile(name);
    router.get(`/docs/${name}`, (_request: Request, response: Response) => {
      response.type(type).send(text);
    });
  }
  return router;
}
