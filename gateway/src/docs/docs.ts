// The contract for readers (GTW-22): the OpenAPI document as generated.
import { type Request, type Response, Router } from 'express';
import { openApiText } from './openapi-document.ts';

export function docsPages(): Router {
  const router = Router();
  router.get('/openapi.json', (_request: Request, response: Response) => {
    response.type('application/json').send(openApiText);
  });
  return router;
}
