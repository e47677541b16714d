"""The wire, version 1: the messages between the page and the server over one WebSocket.

A text message is a flat JSON object with `type` first: a command of the page, or an event of the
server. Text messages arrive in order, and none is dropped. A binary message is a state: a frame, a
picture, a curve or epochs. Only the newest one counts, so the server may leave older ones out.

Commands (page → server)
------------------------
Every command carries `id`, a whole number that the page counts up, and gets exactly one answer
with that id: `applied` or `refused`. If the same `client` sends an answered id again, the server
repeats the answer and does not carry the command out again.

step, back, seek and choose may need long training. Their answer comes at the end of it. Until then
the session shows its old state (step: the state that it has reached), and `progress` reports the
training. The next command that changes the session, or a pause, stops it: the long command is
`refused` (stopped), and the session is as before, paused (step: at the iteration that it has
reached). The server also stops it when no page is open any more. The same command under the same
id joins the training in progress. If a state in the past would take longer than `replay_limit_s`,
the command is refused, and the sentence names the nearest stored iteration.

hello        {"type": "hello", "id": 0, "version": 1, "client": "f3a9…", "epochs": true,
              "keeps_names": true}
             The first message, within 5 s. `client` is the page's own name for itself. The answer
             is welcome, network, status, history, applied, a frame and a curve. `epochs`, which may
             be left out: the page reads binary messages of kind 4. `keeps_names`, which may be left
             out: the page keeps the names of a network, and a later `network` event of the same
             names comes without them.
step         {"type": "step", "id": 1, "count": 1}
             Trains `count` iterations, 1 to 1,000, and pauses.
back         {"type": "back", "id": 2, "count": 1}
             Shows the state `count` iterations earlier, and pauses.
seek         {"type": "seek", "id": 3, "iteration": 120}
             Shows any iteration that the run has reached, and pauses.
play         {"type": "play", "id": 4, "iterations_per_s": 2.0, "until": null}
             Trains continuously. `iterations_per_s` null: as fast as possible. `until`: pauses at
             that iteration.
pause        {"type": "pause", "id": 5}
             Stops playing and long training.
reset        {"type": "reset", "id": 6}
             Restores the starting values, keeps the settings, and pauses.
edit         {"type": "edit", "id": 7, "quantity": "w5", "value": 0.5, "sample": 0, "gesture": "d1"}
             Changes one quantity. A playing session goes on playing. Edits with the same `gesture`
             (a drag) are one step to undo; an edit with null is a step of its own.
undo         {"type": "undo", "id": 9}
             Takes the last change back, and pauses.
redo         {"type": "redo", "id": 10}
             Makes the change again that was undone last, and pauses.
choose       {"type": "choose", "id": 11, "branch": 2}
             Shows the end of a branch, and pauses. An edit in the past leaves the old run as a
             branch.
show_sample  {"type": "show_sample", "id": 12, "sample": 13}
             Frames and explanations show this sample, counted from 0 with the test samples after
             those of training, until another one is chosen or another run opened. null: the first
             sample of the coming batch. Training and playback do not change.
open         {"type": "open", "id": 8, "recipe": {…}}
             Replaces the run by a new one with this recipe, and pauses.

The next five messages concern only the socket. They have no id, change nothing in the session, and
a watching page may send them too.

acknowledge  {"type": "acknowledge", "sequence": 31}
             Confirms this frame and those before it. No answer. The page sends it for every frame
             with flag bit 1. The server sends at most 16 unacknowledged frames, fewer on a slow
             link, and then one a second.
ping         {"type": "ping"}
             Gets a `pong`. A page that received nothing for 4 s sends it, and opens another socket
             after 4 s more of silence.
look         {"type": "look", "hidden": true}
             The page is hidden, and gets no frames; or it is visible again, and gets the newest
             frame at once. No answer.
select       {"type": "select", "parameters": ["w5"], "everything": false, "objective": false}
             Asks for the exact numbers of these weights and biases in pictures, at most 16, in
             place of the last selection. `everything`: asks for frames in place of pictures.
             `objective`: asks for the objective too; it may be left out. The newest one comes at
             once. No answer, except `refused` for an unknown name.
view         {"type": "view", "selected": "w5", "quantity": "dE_total/dw5",
              "step_by": "operation", "iteration": 0, "at": 3, "stop": 7,
              "panel": "explain", "hidden": ["w6+"]}
             What the page shows, for the pages that watch it; every field but `type` may be left
             out. `selected` is an element, `quantity` the explained number of it. `step_by` is the
             size of a step inside an iteration (null: all of it is shown), and `at` the operations
             done of `iteration`. `stop` is the open stop of the lesson, and `panel` the open panel. `hidden` are at most 200
             quantities whose numbers the page hides until a question is answered. At most 20 a
             second count. No answer. The server ignores it from a watching page.

Events (server → page)
----------------------
welcome      {"type": "welcome", "version": 1, "session": "…", "engine": "textbook"}
             The session's id, and the engine that trains it.
network      {"type": "network", "revision": 3, "layers": […], "activations": […],
              "biases": "shared", "names": {…}, "settings": {…}, "samples": 1,
              "field": "networks/….wasm", "features": [], "unlike_article": ["learning_rate"]}
             Comes after `welcome`, and after each change of one of these.
             names: {"layers": [["i1", …], ["h1", …], ["o1", …]], "targets": ["target_o1", …],
             "parameters": ["w1", …, "b1", …], "inputs": ["x1", "x1²"], "columns": ["x1", "x2"]}, the
             parameters in the order of a frame's weights and biases. inputs: what people read in
             place of i1, i2, …; columns: the same for the columns of the data. features: what the
             inputs are made of (app/engine/features.py); empty: each input is a column. settings: the fields of the recipe's rule. field: where the module lies
             that works the network out at many points (app/engine/fields/functions.py), below the
             server's root; its content never changes. unlike_article: the parts that differ from
             the article's: "network", "data", and names of settings.
status       {"type": "status", "playing": false, "iterations_per_s": 2.0, "until": null,
              "message": ""}
             The playback, and a sentence for the learner, or none.
history      {"type": "history", "undo": "w5 from 0.4 to 0.55", "redo": null,
              "branches": [{"id": 2, "parted_at": 120, "end": 5000, "error": 0.01}],
              "edits": [{"iteration": 12, "quantity": "w5", "text": "w5 = 0.55"}]}
             The changes that undo would take back and redo would make again, in words; the
             branches, each with its last error (null: unknown); and the edits of the displayed run,
             at most the newest 100, in the order of their iterations.
view         {"type": "view", "selected": "w5", "quantity": "dE_total/dw5",
              "step_by": "operation", "iteration": 0, "at": 3, "stop": 7,
              "panel": "explain", "hidden": ["w6+"]}
             Only to a watching page: the newest `view` of the session's own page, after `history`
             and whenever it changes. A client that does not know it passes it over.
progress     {"type": "progress", "goal": 500000, "done": 120000, "left": 380000}
             Long training to iteration `goal`, at most ten times a second: iterations done and
             left. `goal` null: it has ended.
applied      {"type": "applied", "id": 7, "revision": 4}
             The command was carried out. The first frame with this revision shows the change.
refused      {"type": "refused", "id": 7, "reason": "bad_value", "field": "value",
              "message": "w5 lies between …"}
             The command changed nothing. `reason` is one of `REASONS`. `id` is null if the message
             has no readable id.
pong         {"type": "pong"}
             The answer to a ping.
moving       {"type": "moving", "after_s": 0.73}
             The server restarts and will close the socket with 1012; every session is saved. The
             page opens another socket `after_s` later. Each page gets another moment.

Binary messages
---------------
All numbers are little-endian. A head of 16 bytes comes first, then float64 numbers, so that every
number starts at a multiple of 8.

    0   4 bytes  magic "BKST"
    4   uint8    version, 1
    5   uint8    kind: 1 frame, 2 curve, 3 picture, 4 epochs
    6   uint16   flags: bit 0 diverged, bit 1 please acknowledge this frame, bit 2 large (the
                 network has more than 1,000 weights and biases; a socket that does not select
                 everything gets pictures), bit 3 the objective follows
    8   uint32   revision
    12  uint32   sequence, counted per socket; `acknowledge` repeats it (0 in a curve)

A frame (kind 1) continues with 10 float64: iteration, end (the newest iteration of the run),
epoch, sample (index), error (of the coming batch), learning_rate, train_error and test_error (the
mean over all samples of each kind), weight_count (W), bias_count (B). These arrays follow:

weights (W), biases (B), net_inputs (N), activations (n_0 + N), targets (n_L), output_errors (n_L),
deltas (N), gradients (W + B), updated (W + B)

N counts the neurons after the input, n_0 the inputs, n_L the outputs. The frame holds the state
before iteration `iteration` and the calculation of that iteration: `gradients` is ∂E/∂p and
`updated` is p⁺. The layers determine the length; any other length is refused. A number that is not
finite is sent as it is: test_error is NaN if no samples are set aside for testing, and the
calculation of a diverged run may hold any value.

`sample` is the first of the coming batch, or the one that `show_sample` chose. Of a chosen sample
are `activations`, `net_inputs`, `targets`, `output_errors` and `deltas`. Where a batch has one
sample, error, gradients and updated are the chosen sample's, too, as if it were its turn.

A curve (kind 2) continues with 2 float64: stride (iterations per interval) and length (recorded
points). Then come the lowest, the highest and the last error of each of the ⌈length/stride⌉
intervals.

Epochs (kind 4) come after a curve of many samples, to a page that reads them. They hold K points,
each recorded when a run trained on from the end of an epoch: iterations (K), the mean error of all
training samples (K), and the mean error of all test samples (K; NaN without test samples).

A picture (kind 3) is the frame of a large network. The page's diagram writes digits only if no
layer has more than 4 neurons (at most 160 weights and biases). In a larger network it draws the
weights as lines, for which float32 is enough, and writes only the selected numbers. A picture
continues with the 10 float64 of a frame. These float64 arrays follow:

biases (B), net_inputs (N), activations (n_0 + N), targets (n_L), output_errors (n_L), deltas (N)

Then come the count S of the selected weights and biases, and their numbers: indices (S),
values (S), gradients (S), updated (S). An index is a position in `names.parameters`, from 0, in
ascending order. The weights (W) in float32 come last, and four zero bytes if W is odd. They are
for drawing and are never written as digits; every other number is exact, as in a frame. The layers
and S determine the length; any other length is refused. A picture of 2-64×7-1 with one selected
weight has 113,608 bytes; its frame has 616,112.

The objective is what training makes smaller: an error with the penalty l1·Σ|w| + ½·l2·Σw² in it. A
frame or picture with flag bit 3 ends with 3 more float64: the penalty, error + penalty and
train_error + penalty. Only a socket that has selected `objective` gets them, and only under a rule
with a penalty.

Close codes: 1008 the page broke a rule (no hello in time, an unknown version), 1009 a message is
too long, 1012 the server restarts, 1013 the session has too many sockets or the page reads too
slowly, 4404 there is no such session, 4408 the session sleeps because its visitor opened others;
opening a socket wakes it.
"""

VERSION = 1

REASONS = (
    "malformed",  # not text, not JSON, not an object, without a type, or nested too deep
    "unknown_command",
    "bad_value",  # a field is missing, unknown, of the wrong type, out of range or not finite
    "stopped",  # another command stopped long training, or no page was open any more
    "not_possible",  # valid, but impossible for this session now
    "too_fast",  # commands come too fast; this one was not carried out, and may be sent again
    "no_hello",
    "wrong_version",
    "internal",  # an error of the server; the log has the details
)
