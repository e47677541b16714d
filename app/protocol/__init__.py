"""The wire, version 1: what the page and the server say to each other over one WebSocket.

Text messages are flat JSON objects with `type` first. Binary messages are frames and curves. JSON says what happened
and is never dropped; binary says what is, and only the newest counts.

Commands (page → server)
------------------------
Every command carries `id`, a whole number that the page counts up, and gets exactly one answer with that id:
`applied` or `refused`. A command whose id was answered before, for the same `client`, is not carried out again; its
answer is repeated.

A command that goes a long way (step, back, seek, choose) is answered when it has arrived; until then the session shows what it
showed before (step: as far as it has come), and `progress` says how far it is. The next command that changes something, or a
pause, ends it: it is then `refused` (stopped), and the session is as it was, paused (step: stays where it has come to). So does the server
when no page is open any more. Sent again under its number, it is the same one. A way back that would take longer than the server
spends on one (`replay_limit_s`) is refused with a sentence that names the nearest stored iteration.

hello           {"type": "hello", "id": 0, "version": 1, "client": "f3a9…"}      first, within 5 s; `client` is the page's own name for itself;
                                                                                 answered by welcome, network, status, history, applied, a frame and a curve
step            {"type": "step", "id": 1, "count": 1}                            trains `count` iterations, 1 to 1,000, and pauses
back            {"type": "back", "id": 2, "count": 1}                            shows the state `count` iterations before, and pauses
seek            {"type": "seek", "id": 3, "iteration": 120}                      shows any iteration that the run has reached
play            {"type": "play", "id": 4, "iterations_per_s": 2.0, "until": null}   null: as fast as possible; `until`: pause at that iteration
pause           {"type": "pause", "id": 5}                                       ends playing, and a long way
reset           {"type": "reset", "id": 6}                                       starting values again, settings as they are; pauses
edit            {"type": "edit", "id": 7, "quantity": "w5", "value": 0.5, "sample": 0, "gesture": "d1"}   while paused or playing, which goes on;
                                                                                 edits of one gesture (a drag) are one step to undo, null is its own
undo            {"type": "undo", "id": 9}                                        shows what was before the last change; pauses
redo            {"type": "redo", "id": 10}                                       shows what was undone last; pauses
choose          {"type": "choose", "id": 11, "branch": 2}                        a run that was left behind, at its end; pauses
open            {"type": "open", "id": 8, "recipe": {…}}                         another run in place of this one; pauses
acknowledge     {"type": "acknowledge", "sequence": 31}                          this frame has arrived, and those before it; no id, no answer. Said of
                                                                                 every frame that asks for it (flag bit 1). At most 16 frames are sent
                                                                                 ahead of it, fewer on a slow link, then one a second
ping            {"type": "ping"}                                                 answered by a pong; no id. A page that heard nothing for 4 s asks, and after
                                                                                 another 4 s of silence opens another socket
look            {"type": "look", "hidden": true}                                 nobody sees the page (no frames come), or it is in sight again (the
                                                                                 newest comes at once); no id, no answer
select          {"type": "select", "parameters": ["w5"], "everything": false}     this socket wants the exact numbers of these weights and biases,
                                                                                 at most 16, in its pictures, in place of those it selected before; or
                                                                                 everything: frames in place of pictures. The newest comes at once.
                                                                                 No id; no answer but `refused` for a name that the network does not
                                                                                 have. Whoever watches may say it, too

Events (server → page)
----------------------
welcome         {"type": "welcome", "version": 1, "session": "…", "engine": "textbook"}
network         {"type": "network", "revision": 3, "layers": […], "activations": […], "biases": "shared", "names": {…}, "settings": {…},
                 "samples": 1}                                                   after `welcome`, and whenever one of these changed
                 names: {"layers": [["i1", …], ["h1", …], ["o1", …]], "targets": ["target_o1", …], "parameters": ["w1", …, "b1", …]},
                 parameters in the order of a frame's weights and biases; settings: the rule, field by field as in a recipe
status          {"type": "status", "playing": false, "iterations_per_s": 2.0, "until": null, "message": ""}
history         {"type": "history", "undo": "w5 = 0.5", "redo": null, "branches": [{"id": 2, "parted_at": 120, "end": 5000, "error": 0.01}]}
                 what undo and redo would do, in words, and the runs left behind, each with its last error (null: unknown)
progress        {"type": "progress", "goal": 500000, "done": 120000, "left": 380000}   a long way, at most ten times a second: iterations made and to be
                                                                                 made up to iteration `goal`. `goal` null: it has ended
applied         {"type": "applied", "id": 7, "revision": 4}                      the first frame with this revision shows the change
refused         {"type": "refused", "id": 7, "reason": "bad_value", "field": "value", "message": "w5 is a number …"}
pong            {"type": "pong"}
moving          {"type": "moving", "after_s": 0.73}                              the server restarts and closes the socket next, with 1012; everything is kept.
                                                                                 Come back `after_s` later: each page has another moment

`reason` is one of `REASONS`. `id` is null where the message was too broken to have one. Nothing else changes when a command
is refused.

Binary messages
---------------
Little-endian; a head of 16 bytes, then float64 numbers only, so that every number starts on a multiple of 8.

    0   4 bytes  magic "BKST"
    4   uint8    version, 1
    5   uint8    kind: 1 frame, 2 curve, 3 picture
    6   uint16   flags: bit 0 diverged, bit 1 please acknowledge this frame, bit 2 large: the network has more than 1,000 weights
                 and biases, and its frames are pictures unless a socket selects everything
    8   uint32   revision
    12  uint32   sequence, counted per socket; what `acknowledge` sends back (0 in a curve)

A frame (kind 1) goes on with 10 float64: iteration, end (the newest iteration this run has reached), epoch, sample (index),
error (of the coming batch), learning_rate, train_error and test_error (the mean over all samples of each kind), weight count W,
bias count B; and then
weights (W), biases (B), net_inputs (N), activations (n_0 + N), targets (n_L), output_errors (n_L), deltas (N), gradients (W + B), updated (W + B),
where N counts the neurons after the input. They are the state before iteration `iteration` and the calculation of that
iteration: `gradients` is ∂E/∂p and `updated` is p⁺. The length follows from the layers; any other length is refused.
A number that is not finite is sent as it is: test_error is NaN where no samples are set aside for testing, and the calculation of a
diverged run may hold any.

A curve (kind 2) goes on with 2 float64: stride (iterations per interval) and length (points recorded); and then the
lowest, highest and last error of each of the ⌈length/stride⌉ intervals.

A picture (kind 3) is the frame of a large network. The page's diagram has no room for the digits of such a network (it writes them
where a layer has at most 4 neurons: at most 160 weights and biases); it draws the weights as lines, for which float32 is enough, and writes
what a person has selected. A picture goes on with the 10 float64 of a frame; and then in float64
biases (B), net_inputs (N), activations (n_0 + N), targets (n_L), output_errors (n_L), deltas (N),
the count S of the selected weights and biases, and of each of them: indices (S), values (S), gradients (S), updated (S), where an index
counts as `names.parameters` do, from 0, in ascending order; and then the weights (W) in float32, and four bytes of zero where W is odd.
The float32 weights are for drawing and are never written as digits; every other number is exact, as in a frame. The length follows from
the layers and S; any other length is refused. 2-64×7-1 has 113,608 bytes with one weight selected; its frame has 616,112.

Closing codes: 1008 the page broke the rules (no hello in time, a version we do not speak), 1009 a message is too long, 1012 the
server restarts, 1013 too many sockets look at this session or the page reads too slowly, 4404 no such session,
4408 its visitor opened others and it sleeps; opening a socket wakes it.
"""

VERSION = 1

REASONS = (
    "malformed",  # not text, not JSON, not an object, without a type, or nested too deep
    "unknown_command",
    "bad_value",  # a field is missing, unknown, of the wrong type, out of range or not finite
    "stopped",  # a long way was left before its end, because of another command or since nobody looked
    "not_possible",  # well-formed, but it makes no sense for this session now
    "too_fast",  # commands come too fast; this one was not carried out, and may be sent again
    "no_hello",
    "wrong_version",
    "internal",  # our fault; the log knows more
)
