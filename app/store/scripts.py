"""The scripts that Redis carries out, each as one step that no other client can divide.

A session is a hash with `document`, `alias`, `owner`, `epoch` and `seq`, and a list of notes. Each
write carries the writer's name, its epoch, and a number that grows with each write. It is refused
if the stored epoch is newer, or if another server has the same one. An older number is refused too:
a paused Redis may still read writes of connections that were given up.

If Redis has forgotten the session, or an older epoch came back from its disk, the writer goes on:
it has the newest state.
"""

NOW = """
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
"""
"""The least epoch of a new lease, in milliseconds since 1970: a session that is deleted and made anew has
a newer one than any lease of before."""

FENCE = (
    NOW
    + """
local held = redis.call('HMGET', KEYS[1], 'owner', 'epoch', 'seq')
local me, mine, seq = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local epoch = tonumber(held[2] or '0')
if held[2] then
    if mine == 0 and held[1] == me then mine = epoch end
    if epoch > mine or (epoch == mine and held[1] ~= me) then return {'lost', epoch} end
    if epoch == mine and tonumber(held[3] or '0') >= seq then return {'late', epoch} end
end
if mine == 0 then mine = now end
"""
)

SAVE = (
    FENCE
    + """
redis.call('HSET', KEYS[1], 'document', ARGV[4], 'alias', ARGV[5], 'owner', me, 'epoch', string.format('%.0f', mine), 'seq', seq, 'noted', 0)
redis.call('DEL', KEYS[2])
redis.call('EXPIRE', KEYS[1], ARGV[7])
redis.call('ZADD', KEYS[3], ARGV[6], ARGV[8])
if ARGV[5] ~= '' then redis.call('SET', KEYS[4], ARGV[8], 'EX', ARGV[7]) end
return {'saved', mine}
"""
)
"""KEYS: session, notes, touched, alias. ARGV: server, epoch, number, document, alias, now, life, id."""

SAVE_FOR_GOOD = """
redis.call('HSET', KEYS[1], 'document', ARGV[1], 'noted', 0)
redis.call('EXPIRE', KEYS[1], ARGV[3])
redis.call('ZADD', KEYS[2], ARGV[2], ARGV[4])
return {'saved', 0}
"""
"""KEYS: session, touched. ARGV: document, now, life, id."""

NOTE = (
    FENCE
    + """
if redis.call('HEXISTS', KEYS[1], 'document') == 0 then return {'nothing', epoch} end
if tonumber(held[3] or '0') ~= tonumber(ARGV[9]) then return {'gap', epoch} end
if redis.call('LLEN', KEYS[2]) >= tonumber(ARGV[6]) then return {'many', epoch} end
redis.call('RPUSH', KEYS[2], ARGV[4])
redis.call('HINCRBY', KEYS[1], 'noted', #ARGV[4])
redis.call('HSET', KEYS[1], 'owner', me, 'epoch', string.format('%.0f', mine), 'seq', seq)
redis.call('EXPIRE', KEYS[1], ARGV[7])
redis.call('EXPIRE', KEYS[2], ARGV[7])
redis.call('ZADD', KEYS[3], ARGV[5], ARGV[8])
return {'saved', mine}
"""
)
"""KEYS: session, notes, touched. ARGV: server, epoch, number, text, now, most notes, life, id, and the number of
the write before it: without that one, something is missing in front of the note."""

LOAD = """
local document = redis.call('HGET', KEYS[1], 'document')
if not document then return false end
return {document, redis.call('LRANGE', KEYS[2], 0, -1)}
"""

TAKE = (
    NOW
    + """
local held = redis.call('HMGET', KEYS[1], 'owner', 'epoch')
local me, owner, epoch = ARGV[1], held[1], held[2]
if not epoch then
    if ARGV[4] == '' then return {0, me, 0} end
    owner, epoch = '', '0'
    redis.call('HSET', KEYS[1], 'seq', 0)
    redis.call('EXPIRE', KEYS[1], ARGV[4])
end
if owner ~= me and owner ~= '' and (owner ~= ARGV[2] or epoch ~= ARGV[3]) then return {tonumber(epoch), owner, 0} end
if owner ~= me then
    epoch = math.max(tonumber(epoch) + 1, now)
    redis.call('HSET', KEYS[1], 'owner', me, 'epoch', string.format('%.0f', epoch), 'seq', 0)
end
return {tonumber(epoch), me, tonumber(redis.call('HGET', KEYS[1], 'seq') or '0')}
"""
)
"""KEYS: session. ARGV: server, the owner and epoch of a lease that ended, life of a new session."""

RELEASE = """
local held = redis.call('HMGET', KEYS[1], 'owner', 'epoch')
if held[1] == ARGV[1] and held[2] == ARGV[2] then redis.call('HSET', KEYS[1], 'owner', '') end
return 0
"""

DELETE = """
local document, alias = unpack(redis.call('HMGET', KEYS[1], 'document', 'alias'))
redis.call('ZREM', KEYS[3], ARGV[1])
if not document then return 0 end
if ARGV[3] ~= '' then
    redis.call('RPUSH', KEYS[5], cjson.encode({ARGV[1], document, redis.call('LRANGE', KEYS[2], 0, -1)}))
    redis.call('LTRIM', KEYS[5], -tonumber(ARGV[3]), -1)
end
redis.call('DEL', KEYS[1], KEYS[2])
if alias and alias ~= '' then redis.call('DEL', ARGV[4] .. alias) end
return {alias or ''}
"""
"""KEYS: session, notes, touched, gone, set aside. ARGV: id, now, most sessions set aside, prefix of aliases."""
