// What the mesh is measured against: one process, Express and pg, written as its author would in earnest: a pool, prepared
// statements, a WHERE clause for the tenant, no row-level security, no other service.
import express from 'express';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
const columns = `id, name, parent_id as "parentId", lead_ids as "leadIds", member_ids as "memberIds", version, created_at as "createdAt", updated_at as "updatedAt", created_by as "createdBy"`;
const app = express();
app.disable('x-powered-by');
app.disable('etag');

app.get('/api/v1/identity/teams/:id', async (request, response) => {
  const { rows } = await pool.query({
    name: 'team',
    text: `select ${columns} from identity.teams where tenant_id = $1 and id = $2 and deleted_at is null`,
    values: [request.get('X-Tenant-Id'), request.params['id']],
  });
  if (rows.length === 0) response.status(404).json({ code: 'not_found' });
  else response.json(rows[0]);
});

app.get('/api/v1/identity/teams', async (request, response) => {
  const { rows } = await pool.query({
    name: 'teams',
    text: `select ${columns} from identity.teams where tenant_id = $1 and deleted_at is null order by name, id limit 51`,
    values: [request.get('X-Tenant-Id')],
  });
  response.json({ items: rows.slice(0, 50), nextPageToken: rows.length > 50 ? rows[49].id : null });
});

const server = app.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.send?.({ port: (server.address() as { port: number }).port });
});
