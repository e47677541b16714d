"""A class, and the wire of its pages, version 1.

A class has a code for its pupils and a key for its teacher. Each page opens a WebSocket at
`/ws/class/KEY`; the key says which page it is: the teacher's, a pupil's, or a projector's. The server
holds the roles, and refuses the commands of another role; the third one closes the socket with 1008.
Messages are flat JSON objects with `type` first, as in `app.protocol`; there are no binary messages.
The stage and a pupil's network are watched over sockets of their own, `/ws/WATCH`, with the watch ids that
`class` and `digest` name.

A command carries an `id` and gets exactly one `applied` or `refused` with that id, once its change is on the
disk. The same client's command with the same id is applied once, also after a restart. Times are in seconds
since 1970 (`…_s`); `now_s` of the event `class` is the server's clock. Questions and pupils count from 1, choices
of a vote from 0.

Of every page
-------------
hello        {"type": "hello", "id": 0, "version": 1, "client": "f3a9c2d1"}
             The first message, within 5 s. The answer: welcome and class; a pupil gets you and a `judged` for
             each of its answers, the others a digest and the projector `project`; then applied.
ping         {"type": "ping"}
             Gets a `pong`.

Of a pupil's page
-----------------
at           {"type": "at", "task": 1, "question": 3, "stop": 7, "iteration": 120}
             Where the pupil is; no id, no answer. A field that is left out means no such place. A page sends
             it when it begins and when one of them has changed, at most once a second.
work         {"type": "work", "id": 1, "session": "22 letters"}
             The pupil's own session, so that the teacher can look at it. Only its watch id is stored.
hand         {"type": "hand", "id": 2, "up": true}
follow       {"type": "follow", "id": 3, "on": false}
             Works alone while the teacher leads, or follows again.
answer       {"type": "answer", "id": 4, "task": 1, "question": 2, "given": "0,0822"}
             A value as typed; of a vote the number of the choice as text. `judged` comes before applied.

Of the teacher's page
---------------------
give         {"type": "give", "id": 1, "task": {"kind": "vote", …}, "feedback": true, "seconds": 60}
             Gives work. `feedback` false: pupils learn only that their answer came. `seconds`, which may be
             null: the task takes answers for that long. The kinds of task:
             {"kind": "exercise", "title": "", "level": 2, "seed": 7, "own_numbers": false}
                 Without `seed` the class draws one. `own_numbers`: pupil n works on seed + n.
             {"kind": "stop", "stop": 7}                      a stop of the lesson
             {"kind": "example", "name": "dead-relus", "link": ""}   an example, or a link of this server: open/…, kept/…
             {"kind": "own", "link": "kept/…", "recipe": {…}, "iteration": 0,
              "questions": [{"quantity": "w5+", "text": "the new w5"}]}
             {"kind": "question", "quantity": "dE_total/dw5", "text": ""}
                 About the network on the stage as it is now.
             {"kind": "vote", "text": "Will w6 grow?", "choices": ["It grows", "It shrinks"], "right": 1}
                 `right` may be left out; pupils learn it when the vote is closed.
close        {"type": "close", "id": 2, "task": 1}
             No more answers. An exercise's answer key may be shown again.
reopen       {"type": "reopen", "id": 3, "task": 1}
hold         {"type": "hold", "id": 4, "sentence": "Look up, please."}
             All pages pause and show the sentence; answers are refused.
release      {"type": "release", "id": 5}
timer        {"type": "timer", "id": 6, "seconds": 90, "task": null}
             A clock for the class, or for a task. `seconds` null: none.
limit        {"type": "limit", "id": 7, "stop": 5}
             The last stop of the lesson to go to; null: no limit.
anonymous    {"type": "anonymous", "id": 8, "on": true}
             Names go from the board. Tasks that are given now stay anonymous: their groups name no pupils,
             and neither does the report.
lead         {"type": "lead", "id": 9, "on": true}
             "Follow me". Each time it begins, every pupil follows at first.
stage        {"type": "stage", "id": 10, "session": "22 letters"}
             The teacher's own session, which `lead` shows.
look_at      {"type": "look_at", "id": 11, "pupil": 3}
             Looks at a pupil's network; the pupil sees it. null: at none.
watch        {"type": "watch", "id": 12, "task": 1, "question": 2}
             The question whose groups come in the digests. A new task with questions is chosen by itself.
help         {"type": "help", "id": 13, "pupils": [3], "sentence": "", "stop": 7, "quantity": "w5", "link": ""}
             Shows pupils a sentence, a stop, the explanation of a quantity, or a link of this server.
project      {"type": "project", "id": 14, "what": "answers", "task": 1, "question": 2, "group": "sign_turned"}
             What the projector shows: code, stage, answers, board or nothing; `group` opens a group.
lower_hand   {"type": "lower_hand", "id": 15, "pupil": 3}
rename       {"type": "rename", "id": 16, "pupil": 3, "nickname": "Ada"}
remove       {"type": "remove", "id": 17, "pupil": 3}
             For the rest of the class, with all answers. The pupil's page is closed with 4403.
settle       {"type": "settle", "id": 18, "title": "3b", "door_open": false}
             Names the class; closes or opens its door to new pupils. null: as before.
new_key      {"type": "new_key", "id": 19}
             Makes another teacher's address (event `key`). The old one opens nothing any more.
take_over    {"type": "take_over", "id": 20}
             Makes this device lead. The newest teacher's page leads; the commands of others are refused.
end          {"type": "end", "id": 21, "erase": false}
             Ends the class. Its data go 24 hours later; `erase`: at once.

Events
------
welcome      {"type": "welcome", "version": 1, "role": "pupil", "number": 3}
             `role` is teacher, pupil or projector; `number` the pupil's, else 0.
class        {"type": "class", "now_s": 1.5, "teacher_here": true, "fault": "", "opened_s": 0.5, "title": "3b",
              "code": "KMPT4RX", "door_open": true, "held": null, "leads": false, "stage": "",
              "limit": null, "ends_s": null, "anonymous": false, "ended": false, "tasks": []}
             The whole class, at the beginning and after each change. `held` is the sentence of a hold, or
             null. `stage` is the watch id of the teacher's session. `fault` says why the class is not being
             saved; mostly empty. A task has number, given_s, open, ends_s, feedback and the fields of its kind;
             pupils do not get the `right` of an open vote, the recipe of a question about the stage, or the seed of an exercise with
             own numbers. The teacher's has besides: anonymous of each task, pupils, most, full, looked_at, watched
             ([task, question]), projected and projector_key, the key of the projector's page.
you          {"type": "you", "number": 3, "nickname": "Ada", "pin": "0417", "hand": false, "follows": true,
              "looked_at": false, "place": {"task": 1, "question": 3, "stop": null, "iteration": 120},
              "seeds": {"1": 7}}
             A pupil's own. `place` is the last one that a page of this pupil has said: there it goes on. `seeds`
             are those of the exercises, by task.
judged       {"type": "judged", "task": 1, "question": 2, "given": "0,0822", "tries": 1, "verdict": "wrong",
              "mistake": "sign_turned", "text": "…", "follows_from": []}
             An answer, to every page of its pupil. Without feedback, and for an open vote, it ends with `tries`. The
             verdicts are those of `lesson.mistakes.verdict`; of a vote voted, voted_right and voted_wrong.
digest       {"type": "digest", "here": 24, "rows": [[3, {"question": 4, "active": 310}]], "gone": [],
              "groups": {"task": 1, "question": 2, "of": 24, "groups": [{"name": "slope_forgotten", "count": 5,
              "given": "0.4398", "text": "…", "title": "…", "pupils": [3, 7], "corrected": 2}]}, "counts": {"1": [[21, 11]]}}
             At most one a second and 9.5 kB, to the teacher and the projector. It has what has changed: `rows` the
             changed fields of pupils (`board.row` lists them; a field that was never sent is as in `board.EMPTY`),
             `gone` removed pupils, `groups` those of the watched question, on a projector of the projected one:
             right first, then by size.
             `counts` are [answered, right] of each question of each open task. A projector's digest has no
             names, watch ids and numbers of pupils in groups.
help         {"type": "help", "sentence": "", "stop": 7, "quantity": "w5", "link": ""}
project      {"type": "project", "what": "code", "task": null, "question": 1, "group": ""}
taken_over   {"type": "taken_over"}
             Another device of the teacher leads now.
key          {"type": "key", "key": "39 letters"}
ended        {"type": "ended", "erased": false}
             The pupils keep their own sessions.
applied      {"type": "applied", "id": 4, "revision": 0}
refused      {"type": "refused", "id": 4, "reason": "not_possible", "field": "task", "message": "…"}
             `reason` is one of `protocol.REASONS`.
pong         {"type": "pong"}
moving       {"type": "moving", "after_s": 0.7}
             As in `app.protocol`.

Close codes: 1008 the page broke a rule, 1012 the server restarts, 1013 too many pages or a page that reads too
slowly, 4403 removed, or an address that was replaced, 4404 there is no such class, 4410 the class has been erased.
"""
