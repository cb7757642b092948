-- Three questions, for psql "$DATABASE_URL" or, each for itself, for `tikapi-fetch harvest query "…" --format csv`.

-- How did the followers of each account grow in the last seven days? Of profiles that were added with `history`.
SELECT body #>> '{userInfo,user,uniqueId}' AS username,
       (array_agg((body #>> '{userInfo,stats,followerCount}')::bigint ORDER BY seen_at DESC))[1] AS followers,
       (array_agg((body #>> '{userInfo,stats,followerCount}')::bigint ORDER BY seen_at DESC))[1]
         - (array_agg((body #>> '{userInfo,stats,followerCount}')::bigint ORDER BY seen_at))[1] AS growth
FROM harvest.versions
WHERE operation = 'public.check' AND seen_at > now() - interval '7 days'
GROUP BY username
ORDER BY growth DESC;

-- Which posts of the last seven days were played most?
SELECT id, author, plays, likes, left(description, 60) AS description
FROM harvest.posts
WHERE created_at > now() - interval '7 days'
ORDER BY plays DESC NULLS LAST
LIMIT 20;

-- Which sounds are used in most posts?
SELECT sounds.id, sounds.title, sounds.author, count(*)::int AS posts, sum(posts.plays)::bigint AS plays
FROM harvest.posts
JOIN harvest.sounds ON sounds.id = posts.sound_id
GROUP BY sounds.id, sounds.title, sounds.author
ORDER BY posts DESC, plays DESC
LIMIT 20;
