import postgres from 'postgres'

/**
 * Fills an empty, migrated ledger with `count` public claims of one document, each with a figure and, but for every
 * fifth, a piece of evidence; written straight into the tables, for measuring alone. `url` is the owner's address.
 */
export async function fillLedger(url: string, count: number): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const words = [
    'costs',
    'about',
    'training',
    'of',
    'model',
    'price',
    'million',
    'hours',
    'chips',
    'less',
    'open',
    'weights',
  ]
  try {
    await sql.begin(async (tx) => {
      await tx`SET LOCAL session_replication_role = replica`
      await tx`INSERT INTO person (id, name, role, created_at) VALUES ('00000000-0000-4000-8000-000000000001', 'Bench', 'editor', now())`
      await tx`INSERT INTO log_entry (idx, at, kind, subject, canonical)
        SELECT i, now() - (${count} - i) * interval '1 second', 'claim.open', md5('c' || i)::uuid::text, '{"codes":{}}'
        FROM generate_series(0, ${count}::int) i`
      await tx`UPDATE log_head SET size = ${count + 1}`
      await tx`INSERT INTO document (id, ref, title, publication, publish_scope, added_by_id, created_at, log_idx)
        VALUES ('00000000-0000-4000-8000-000000000002', 'bench', 'A very long report', 'published', 'all', '00000000-0000-4000-8000-000000000001', now(), 0)`
      await tx`INSERT INTO revision (id, document_id, number, text, sha256, created_at, log_idx)
        VALUES ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002', 1, 'text', repeat('a', 64), now(), 0)`
      await tx`INSERT INTO claimant (id, name, kind, same_as, log_idx)
        VALUES ('00000000-0000-4000-8000-000000000004', 'Bench', 'organisation', '{}', 0)`
      await tx`INSERT INTO source (id, ref, title, kind, log_idx)
        SELECT md5('s' || i)::uuid, 's' || i, 'Source number ' || i, 'primary', 0 FROM generate_series(1, 1000) i`
      await tx`INSERT INTO claim (id, ref, document_id, number, claimant_id, category, assertion, restatement, state, verdict, decided_at, created_at, log_idx)
        SELECT md5('c' || i)::uuid, 'b' || i, '00000000-0000-4000-8000-000000000002', i, '00000000-0000-4000-8000-000000000004',
          'category ' || i % 7, 'so',
          'Claim ' || i || ' says that ' || (${words}::text[])[1 + i % 12] || ' ' || (${words}::text[])[1 + (i / 12) % 12] || ' ' || (${words}::text[])[1 + (i / 144) % 12] || ' comes to ' || i || ' dollars',
          CASE WHEN i % 5 = 0 THEN 'open' ELSE 'decided' END,
          CASE WHEN i % 5 = 0 THEN NULL ELSE (ARRAY['verified', 'imprecise', 'disputed', 'unverifiable'])[i % 5] END,
          CASE WHEN i % 5 = 0 THEN NULL ELSE now() END, now(), i
        FROM generate_series(1, ${count}::int) i`
      await tx`INSERT INTO quote_selector (id, claim_id, revision_id, exact, prefix, suffix, start, "end", log_idx)
        SELECT md5('q' || i)::uuid, md5('c' || i)::uuid, '00000000-0000-4000-8000-000000000003', 'text', '', '', 0, 4, i FROM generate_series(1, ${count}::int) i`
      await tx`INSERT INTO figure (id, claim_id, position, quote, kind, comparator, low, high, low_closed, high_closed, written, unit, rule, log_idx)
        SELECT md5('f' || i)::uuid, md5('c' || i)::uuid, 0, i || ' dollars', 'money', 'equal', i, i, true, true, i, 'USD', 'exact', i FROM generate_series(1, ${count}::int) i`
      await tx`INSERT INTO evidence (id, claim_id, source_id, stance, standing, fact, locator, is_claimants_own, added_by_id, created_at, log_idx)
        SELECT md5('e' || i)::uuid, md5('c' || i)::uuid, md5('s' || 1 + i % 1000)::uuid, 'supports', 'transcribed', 'The source gives ' || i, 'page ' || i, false,
          '00000000-0000-4000-8000-000000000001', now(), i FROM generate_series(1, ${count}::int) i WHERE i % 5 <> 0`
    })
    await sql`ANALYZE`
  } finally {
    await sql.end({ timeout: 5 })
  }
}
