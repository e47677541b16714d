import{a as w,b as q,d as ee,f as te}from"./chunk-V3UAUTLP.js";import{a as P,b as H}from"./chunk-TYVHEJYA.js";import{a as J}from"./chunk-ACCDKIOP.js";import{a as z,b as K,c as U,p as X}from"./chunk-A62C23JS.js";import"./chunk-YZKZXRQK.js";import{a as _}from"./chunk-7JFT5QGL.js";import{a as M}from"./chunk-F6XQQR4M.js";import{a as Y,b as S,c as C,d as D,f as Z}from"./chunk-QJZDTT35.js";import{a as T}from"./chunk-NRW2N5JN.js";import"./chunk-JQMLBNMK.js";import{a as o}from"./chunk-YV6CSYCU.js";import{effect as Ce,signal as G}from"@preact/signals";function ne(e,t,i){function r(){if(!i)throw new Error("This page shows no network. Open the network's page first.");return i}let c=()=>i?.store.network.value?.names??{layers:[],parameters:[]};return{parameters:()=>c().parameters,quantities(){let{layers:s,parameters:a}=c();return[...s.slice(1).flat().flatMap(l=>[`net_${l}`,`out_${l}`,`delta_${l}`]),"E_total",...a.flatMap(l=>[`dE_total/d${l}`,`${l}+`])]},asked:()=>i?.store.quantity.value??"",willGrow:async s=>(await r().server.prediction(s)).answer,async changesMost(){let{choices:s,largest:a}=await r().server.mostChanged();return{choices:s,right:s.indexOf(a)}},async stageLink(){let{copy_path:s}=await r().server.links();return s.slice(t.root.length).replace(/^\//,"")},async stageRecipe(){let{server:s,store:a}=r();return{recipe:await s.recipe(),iteration:a.frame.value?.iteration??0}},addressOf:(s,a)=>`${new URL(`${t.root}/${s}`,location.href).href}#${a}`,examples:t.examples,stops:t.stops,async give(s,a,n){let l=await e.send({type:"give",task:s,feedback:a,seconds:n});return l.type==="refused"?l.message:""}}}import{effect as Ee,signal as V}from"@preact/signals-core";function se(e,t){let i=V(""),r=V(null),c=V(""),[s,a]=["",""];return Ee(()=>{let n=e.groups.value,l=n?`${n.task} ${n.question}`:"";l!==a&&(a=l,i.value="");let u=n?.groups.find($=>$.name===i.value),p=n&&u&&!u.name.startsWith("choice")?`${l} ${u.name} ${u.given}`:"";p!==s&&(s=p,r.value=null,c.value="",!(!p||!n||!u)&&t(n.task,n.question,u.name).then($=>{s===p&&(r.value=$)},$=>{s===p&&([c.value,s]=[$.message,""])}))}),{name:i,example:r,fault:c}}var Ne=.42;function oe(e,t,i){let r=document.documentElement.dataset.theme,c=r==="dark"||r!=="light"&&matchMedia("(prefers-color-scheme: dark)").matches,s=Math.min(e.clientWidth||560,innerHeight/Ne);J(e,t,s,c?"dark":"light",i)}import{useLayoutEffect as _e,useRef as Oe}from"preact/hooks";var L=6,Me=6;function ae({example:e,title:t,count:i,typeset:r,draw:c}){let{factors:s,sign:a,steps:n,given:l,equation:u,network:p,text:$}=e,d=e.group==="right",h=n.filter(({differs:m})=>m).slice(-Me);return o`<article class="comparison">
    <h2>${i} · ${t}</h2>
    ${p?o`<${Le} network=${p} marked=${d?e.element:e.parted??e.element} draw=${c} />`:""}
    ${d?"":o`<section class="beside-step did">
            <h3>${i===1?"What one did":`What ${i} did`}</h3>
            ${s?o`<p class="product">
                    ${a<0?o`<mark class="changed">−</mark> `:""}
                    ${s.map((m,f)=>o`${f>0?" · ":""}${m.wrong===null?o`<mark class="missing-part" title=${m.name}
                                >${T(m.name)} left out</mark
                              >`:m.wrong===m.right?o`<span class="kept">${_(m.wrong,L)}</span>`:o`<mark class="changed" title=${m.name}
                                  >${_(m.wrong,L)}</mark
                                >`}`)}
                    ${" = "}<strong>${l}</strong>
                  </p>`:o`<p class="product"><strong>${l}</strong></p>`}
            ${!s&&h.length>0?o`<table>
                    <thead>
                      <tr>
                        <th scope="col">Quantity</th>
                        <th scope="col">Right</th>
                        <th scope="col">With the mistake</th>
                      </tr>
                    </thead>
                    <tbody>
                      ${h.map((m,f)=>o`<tr key=${m.quantity}>
                            <td>
                              ${m.name}${f===0?o` <mark class="changed">here they part</mark>`:""}
                            </td>
                            <td>${_(m.right,L)}</td>
                            <td>${_(m.wrong,L)}</td>
                          </tr>`)}
                    </tbody>
                  </table>`:""}
          </section>`}
    <section class="beside-step by-rule">
      <h3>${d?"The calculation":"What the rule asks"}</h3>
      <${X} step=${u} typeset=${r} />
    </section>
    ${$&&!d?o`<p class="why">${$}</p>`:""}
  </article>`}function Le({network:e,marked:t,draw:i}){let r=Oe(null);return _e(()=>{r.current&&i(r.current,e,t)},[e,t]),o`<div class="diagram comparison-diagram" ref=${r}></div>`}function j(e,t){let i=/^choice (\d+)$/.exec(e.name);return i?t?.choices?.[Number(i[1])]??e.name:e.title||e.text||e.name}function je(e,t){return e.name==="right"||t?.right!==void 0&&t.right!==null&&e.name===`choice ${t.right}`}function ie({groups:e,task:t,opened:i,open:r,nameOf:c}){let s=e.groups.reduce((n,{count:l})=>n+l,0),a=Math.max(0,e.of-s);return o`<div class="answer-groups">
    <p class="answered" role="status"><strong>${s} of ${e.of}</strong> answered</p>
    <ol>
      ${e.groups.map(n=>{let l=je(n,t),u=j(n,t),p=c&&(n.pupils??[]).map(c).filter(Boolean),$=o`<span class="count">${n.count}</span>
          <span class="of-group">
            <span class="title">${l?"✓ ":""}${u}</span>
            ${u===n.given||n.name.startsWith("choice")?"":o`<span class="as-typed">${n.given}</span>`}
            <span class="share" aria-hidden="true"
              ><span style=${{width:`${100*n.count/Math.max(1,e.of)}%`}}></span
            ></span>
            ${p&&p.length>0||n.corrected>0?o`<span class="members">
                    ${p?p.join(", "):""}
                    ${n.corrected>0?`${p&&p.length>0?" · ":""}${n.corrected} corrected it themselves`:""}
                  </span>`:""}
          </span>`,d=`group ${l?"right":"amiss"}`;return o`<li key=${n.name} class=${d} data-group=${n.name}>
          ${r?o`<button
                  type="button"
                  aria-pressed=${i===n.name}
                  onClick=${()=>r(n.name)}
                >
                  ${$}
                </button>`:o`<div class="row">${$}</div>`}
        </li>`})}
      ${a>0?o`<li class="group unanswered">
              <div class="row">
                <span class="count">${a}</span>
                <span class="of-group">
                  <span class="title">No answer yet</span>
                  <span class="share" aria-hidden="true"
                    ><span style=${{width:`${100*a/Math.max(1,e.of)}%`}}></span
                  ></span>
                </span>
              </div>
            </li>`:""}
    </ol>
  </div>`}function le({tasks:e,at:t,counts:i,choose:r}){let c=e.filter(a=>C(a)>0),s=c.find(({number:a})=>a===t?.[0]);return c.length===0?o`<p class="hint">Nothing that takes answers is given yet. “Give” asks a question.</p>`:o`<div class="question-choice">
    <h2>${s&&t?T(D(s,t[1])):"Choose a question"}</h2>
    <label class="inline">
      <span class="spoken">Task</span>
      <select
        value=${t?.[0]??""}
        onChange=${a=>r(Number(a.target.value),1)}
      >
        ${[...c].reverse().map(a=>o`<option key=${a.number} value=${a.number}>${a.number}. ${S(a)}</option>`)}
      </select>
    </label>
    ${s&&t&&C(s)>1?o`<div class="questions-of-task" role="group" aria-label="Question">
            ${Array.from({length:C(s)},(a,n)=>{let[l,u]=i[s.number]?.[n]??[0,0];return o`<button
                type="button"
                key=${n}
                aria-pressed=${t[1]===n+1}
                title=${D(s,n+1)}
                onClick=${()=>r(s.number,n+1)}
              >
                ${n+1}<small>${l>0?`${u}/${l}`:"–"}</small>
              </button>`})}
          </div>`:""}
  </div>`}function re({classroom:e,opened:t,actions:i,typeset:r,draw:c}){let s=e.room.value;if(!s)return"";let a=e.groups.value,n=s.tasks.find(({number:$})=>$===a?.task),l=a?.groups.find(({name:$})=>$===t.name.value),u=e.rows.value,p=n?Math.floor((e.serverNow()-n.given_s)/60):0;return o`<section class="card answers-list" aria-label="Answers">
      <${le}
        tasks=${s.tasks}
        at=${s.watched??null}
        counts=${e.counts.value}
        choose=${i.watch}
      />
      ${n?o`<p class="hint">${n.open?"":"Closed. "}Asked ${p<1?"just now":`${p} min ago`}.</p>`:""}
      ${a?o`<${ie}
              groups=${a}
              task=${n}
              opened=${t.name.value}
              open=${$=>t.name.value=t.name.value===$?"":$}
              nameOf=${$=>u.get($)?.name??""}
            />`:""}
    </section>
    <section class="card opened-group" aria-label="The opened group" aria-live="polite">
      ${l&&a?o`
              ${t.example.value?o`<${ae}
                      example=${t.example.value}
                      title=${j(l,n)}
                      count=${l.count}
                      ...${{typeset:r,draw:c}}
                    />`:o`<h2>${l.count} · ${j(l,n)}</h2>
                      <p>${t.fault.value||l.text}</p>`}
              <p class="pair">
                <button
                  type="button"
                  class="primary"
                  onClick=${()=>i.project({what:"answers",task:a.task,question:a.question,group:l.name})}
                >
                  Show on the projector
                </button>
                ${(l.pupils??[]).length>0&&l.name!=="right"&&t.example.value?o`<button
                        type="button"
                        onClick=${()=>i.help({pupils:l.pupils,sentence:l.text.slice(0,400),quantity:n?.kind==="exercise"?"":t.example.value?.quantity??""})}
                      >
                        ${l.count===1?"Send this one a hint":`Send these ${l.count} a hint`}
                      </button>`:""}
                ${n?.kind==="question"?o`<button
                        type="button"
                        onClick=${()=>i.ask({kind:"question",quantity:n.quantity,text:n.text})}
                      >
                        Ask again
                      </button>`:""}
              </p>
            `:o`<p class="hint">
              Open a group: the wrong calculation comes beside the right one, and the place where the two
              part.
            </p>`}
    </section>`}function ce({root:e,classroom:t,show:i},r,c){let s=se(t,c.example);i("class-answers",re,{classroom:t,opened:s,actions:r,typeset:U(e),draw:oe})}import{effect as We,signal as fe}from"@preact/signals";import{useState as A}from"preact/hooks";var Q=["hand up","wrong","quiet","at work","away"],B=new Set(["wrong","unreadable","follows","voted_wrong"]),ue=new Set(["right","too_few_digits","rounding","voted_right"]);function E(e,t){return e.hand!==null?0:e.here?e.last&&B.has(e.last[2])?1:t-e.active>120?2:3:4}function pe(e,t){return[...e].sort(([i,r],[c,s])=>E(r,t)-E(s,t)||(r.hand??0)-(s.hand??0)||i-c)}function $e(e){return e<10?"now":e<90?`${Math.floor(e/10)*10} s`:`${Math.floor(e/60)} min`}function me(e,t){let i=t.tasks.find(({number:r})=>r===e.task);return i&&e.question!==null&&C(i)>1?`${S(i)}, question ${e.question} of ${C(i)}`:i?S(i):e.stop!==null?`Lesson, stop ${e.stop}`:e.iteration===null?"":`Iteration ${e.iteration.toLocaleString("en")}`}function Ae({last:e}){if(!e)return"";let[,,t,i]=e;return`${B.has(t)?"✗ ":ue.has(t)?"✓ ":""}${i}`}function de({rows:e,room:t,now:i,opened:r,open:c}){let[s,a]=A(!1),n=i-t.opened_s,l=pe(e,n),u=s?l.filter(([,d])=>E(d,n)<3):l,p=Q.map((d,h)=>[d,l.filter(([,m])=>E(m,n)===h).length]),$=u.length<=12?"large":u.length<=40?"middle":"small";return o`<div class="board">
    <p class="board-summary">
      ${p.filter(([,d])=>d>0).map(([d,h])=>o`<span key=${d}><strong>${h}</strong> ${d}</span>`)}
      ${c?o`<label class="inline">
              <input type="checkbox" checked=${s} onChange=${()=>a(!s)} /> Only
              those that need help
            </label>`:""}
    </p>
    ${e.size===0?o`<p class="hint">No pupil has joined yet. Pupils join with the code.</p>`:""}
    <ul class=${`tiles ${$}`}>
      ${u.map(([d,h])=>{let m=Q[E(h,n)],f=o`
          <span class="tile-head">
            <strong>${c?h.name||`Pupil ${d}`:""}</strong>
            ${h.hand!==null?o`<span class="hand">hand up</span>`:""}
          </span>
          <span class="tile-at">${T(me(h,t))}</span>
          <span class="tile-last">${Ae(h)}</span>
          <span class="tile-foot">
            ${h.tried>0?`${h.right} of ${h.tried} right · `:""}
            ${h.here?$e(n-h.active):"away"}${h.alone?" · on their own":""}${h.floods?" · sends too much":""}
          </span>
        `;return o`<li key=${d} class=${`tile ${m.replace(" ","-")}`} data-need=${m}>
          ${c?o`<button type="button" aria-pressed=${r===d} onClick=${()=>c(d)}>
                  ${f}
                </button>`:o`<div>${f}</div>`}
        </li>`})}
    </ul>
  </div>`}function he({number:e,row:t,root:i,room:r,close:c,send:s,quantities:a}){let[n,l]=A(""),[u,p]=A(""),[$,d]=A(""),h=t.name||`Pupil ${e}`,m=f=>s({type:"help",pupils:[e],...f});return o`<section class="card opened-pupil" aria-label=${h}>
    <header class="pair">
      <h2>${h}</h2>
      <span class="hint">${me(t,r)}</span>
      <button type="button" onClick=${c}>Close</button>
    </header>
    ${t.watch?o`<iframe
            title=${`The network of ${h}`}
            src=${`${i}/watch/${t.watch}?embed=diagram,explain,curve,transport`}
          ></iframe>`:o`<p class="hint">This pupil has opened no network yet.</p>`}
    <form
      class="pair"
      onSubmit=${f=>{f.preventDefault(),n.trim()&&m({sentence:n}),l("")}}
    >
      <${w}
        named
        label="A sentence for them"
        value=${n}
        set=${l}
        more=${{maxlength:400}}
      />
      <button type="submit" disabled=${n.trim()===""}>Send</button>
    </form>
    <div class="pair">
      <${w}
        named
        label="Stop"
        value=${u}
        set=${p}
        more=${{inputmode:"numeric",size:4}}
      />
      <button
        type="button"
        disabled=${!/^[1-9]\d{0,2}$/.test(u)}
        onClick=${()=>m({stop:Number(u)})}
      >
        Show the stop
      </button>
      <${w}
        named
        label="Quantity"
        value=${$}
        set=${d}
        more=${{list:"quantities-of-pupil",size:12}}
      />
      <datalist id="quantities-of-pupil">
        ${a.map(f=>o`<option key=${f} value=${f} />`)}
      </datalist>
      <button
        type="button"
        disabled=${$.trim()===""}
        onClick=${()=>m({quantity:$.trim()})}
      >
        Open its explanation
      </button>
    </div>
    <p class="pair">
      ${t.hand!==null?o`<button type="button" onClick=${()=>s({type:"lower_hand",pupil:e})}>Lower the hand</button>`:""}
      <button
        type="button"
        class="plain"
        onClick=${()=>{let f=prompt(`Another nickname for ${h}`,t.name);f&&s({type:"rename",pupil:e,nickname:f})}}
      >
        Rename
      </button>
      <button
        type="button"
        class="plain"
        onClick=${()=>{confirm(`Remove ${h} from the class, with all answers?`)&&(s({type:"remove",pupil:e}),c())}}
      >
        Remove from the class
      </button>
    </p>
  </section>`}var Ge=5e3;function be({root:e,classroom:t,host:i,show:r},{send:c}){let s=fe(null),a=fe(t.serverNow());setInterval(()=>a.value=t.serverNow(),Ge),We(()=>{s.value!==null&&!t.rows.value.has(s.value)&&(s.value=null)});let n=u=>{let p=u===s.value?null:u;s.value=p,c({type:"look_at",pupil:p})},l=()=>(i.network?.store.network.value?.names.parameters??[]).flatMap(u=>[u,`dE_total/d${u}`]);r("class-board",()=>{let u=t.room.value;if(!u)return"";let p=t.rows.value,$=s.value===null?void 0:p.get(s.value);return o`<${de}
        ...${{rows:p,room:u,opened:s.value,open:n}}
        now=${Math.max(a.value,u.now_s)}
      />
      ${$&&s.value!==null?o`<${he}
              key=${s.value}
              number=${s.value}
              ...${{row:$,root:e,room:u,send:c,quantities:l()}}
              close=${()=>n(null)}
            />`:""}`})}var Re=[["stage","Stage"],["board","Board"],["answers","Answers"]],Ie=[["question","Ask about this network …"],["vote","Vote …"],["exercise","Exercise …"],["stop","Stop of the lesson …"],["example","Example, or this network …"],["own","Own questions …"]],Pe=[["code","Code and address"],["stage","The stage"],["answers","The answers"],["board","The board, without names"],["nothing","Nothing"]];function ve({classroom:e,view:t,doing:i,server:r}){let c=e.room.value;if(e.connection.value.state==="gone")return o`<section class="class-bar" aria-label="Class">
      <span>${e.connection.value.reason||"This class is over."}</span>
      <a class="button" href=${r.leave}>Leave</a>
    </section>`;if(!c)return o`<section class="class-bar" aria-label="Class">Opening the class …</section>`;if(c.ended)return o`<section class="class-bar" aria-label="Class">
      <strong>${c.title||"The class"} has ended.</strong>
      <a class="button" href=${r.report}>Report</a>
      <a class="button" href=${r.leave}>Leave</a>
    </section>`;let s=[...e.rows.value.values()].filter(({hand:l})=>l!==null).length,a=[...e.rows.value.values()].filter(({here:l,alone:u})=>l&&!u).length,n=c.held!==null;return o`<section class="class-bar" aria-label="Class">
    <button type="button" class="quiet code" title="Code, address and QR code" onClick=${i.invite}>
      ${Z(c.code)}
    </button>
    <span class="here" role="status">
      ${`${e.here.value} here`}${s>0?o` · <strong>${`${s} ${s===1?"hand":"hands"} up`}</strong>`:""}
    </span>
    <span class="views-of-class" role="group" aria-label="View">
      ${Re.map(([l,u])=>o`<button
            key=${l}
            type="button"
            aria-pressed=${t.value===l}
            onClick=${()=>t.value=l}
          >
            ${u}
          </button>`)}
    </span>
    <${M} ends=${c.ends_s} serverNow=${e.serverNow} />
    <span class="steering">
      <${H} id="class-give" label="Give">
        ${l=>o`<ul class="menu-list">
            ${Ie.map(([u,p])=>o`<li key=${u}>
                  <button type="button" class="quiet" onClick=${()=>[l(),i.give(u)]}>
                    ${p}
                  </button>
                </li>`)}
            <li>
              <button type="button" class="quiet" onClick=${()=>[l(),i.tasks()]}>
                What is given …
              </button>
            </li>
          </ul>`}
      <//>
      <button
        type="button"
        class="quiet"
        aria-pressed=${c.leads}
        title="Pupils' pages show the stage"
        onClick=${()=>i.send({type:"lead",on:!c.leads})}
      >
        ${c.leads?`Follow me: ${a}`:"Follow me"}
      </button>
      <button
        type="button"
        class="quiet"
        aria-pressed=${n}
        onClick=${()=>n?i.send({type:"release"}):i.hold()}
      >
        ${n?"Release":"Hold"}
      </button>
      <${H} id="class-projector" label="Projector">
        ${l=>o`<ul class="menu-list">
            <li>
              <button type="button" class="quiet" onClick=${()=>[l(),i.openProjector()]}>
                Open its window
              </button>
            </li>
            ${Pe.map(([u,p])=>o`<li key=${u}>
                  <button
                    type="button"
                    class="quiet"
                    aria-pressed=${(c.projected?.what??"code")===u}
                    onClick=${()=>[l(),i.send({type:"project",what:u,...u==="answers"&&c.watched?{task:c.watched[0],question:c.watched[1]}:{}})]}
                  >
                    ${p}
                  </button>
                </li>`)}
          </ul>`}
      <//>
      <button type="button" class="quiet" onClick=${i.settle}>Class …</button>
      <button type="button" class="quiet" onClick=${i.end}>End …</button>
    </span>
    <${De} classroom=${e} doing=${i} />
  </section>`}function De({classroom:e,doing:t}){let{fault:i="",full:r=!1,held:c=null}=e.room.value??{},s=e.connection.value.state!=="open";return o`
    ${s?o`<p class="notice" role="status">The connection is lost; it comes back by itself.</p>`:""}
    ${c!==null?o`<p class="notice" role="status">All pages pause${c?`: “${c}”`:""}.</p>`:""}
    ${i?o`<p class="notice" role="status">${i}</p>`:""}
    ${r?o`<p class="notice" role="status">The class is full: no more pupils can join.</p>`:""}
    ${e.takenOver.value?o`<p class="notice" role="status">
            Another device leads this class now.
            <button type="button" onClick=${()=>t.send({type:"take_over"})}>Lead here</button>
          </p>`:""}
  `}import{useEffect as F,useState as g}from"preact/hooks";var He={question:"Ask about the network on the stage",vote:"Vote",exercise:"Give an exercise",stop:"Give a stop of the lesson",example:"Give a network",own:"Own questions about the network on the stage"},Ve=86400;function ge({prefill:e,close:t,giver:i}){let[r,c]=g(""),[s,a]=g(!0),[n,l]=g(""),[u,p]=g(!1),$=e?.kind??"";F(()=>c(""),[e]);async function d(f){c(""),p(!0),await f().catch(y=>c(y.message)),p(!1)}let h=f=>d(async()=>{let y=n.trim()===""?null:Math.round(60*Number(n.replace(",",".")));if(y!==null&&!(y>=1&&y<=Ve))throw new Error(`Minutes were expected, such as 3; “${n}” came.`);let b=await i.give(await f(),s,y);if(b)throw new Error(b);t()}),m=Je[$];return o`<${q} name="giving" title=${He[$]??""} open=${e!==null} close=${t}>
    ${m?o`<${m}
            key=${JSON.stringify(e)}
            ...${{prefill:e,giver:i,give:h,attempt:f=>{d(f)},busy:u}}
          >
            ${["stop","example"].includes($)?"":o`<label class="inline">
                    <input type="checkbox" checked=${s} onChange=${()=>a(!s)} />
                    Pupils see the verdict on an answer at once
                  </label>`}
            <${w}
              inline
              label="Minutes, if there is a limit"
              value=${n}
              set=${l}
              more=${{inputmode:"decimal",size:4}}
            />
          <//>`:""}
    ${r?o`<p class="note" role="alert">${r}</p>`:""}
  <//>`}function N({busy:e,make:t,give:i,children:r,words:c="Give"}){return o`<form
    onSubmit=${s=>{s.preventDefault(),i(t)}}
  >
    ${r}
    <p><button type="submit" class="primary" disabled=${e}>${c}</button></p>
  </form>`}function Qe({prefill:e,giver:t,give:i,busy:r,children:c}){let[s,a]=g(e.quantity??t.asked()),[n,l]=g(e.text??"");return o`<${N}
    ...${{busy:r,give:i}}
    words="Ask"
    make=${async()=>({kind:"question",quantity:s.trim(),text:n})}
  >
    <${w}
      label="Quantity"
      value=${s}
      set=${a}
      list=${t.quantities()}
      more=${{maxlength:80}}
    />
    <${w}
      label="In your words, if you like"
      value=${n}
      set=${l}
      more=${{maxlength:400}}
    />
    ${c}
  <//>`}function Be({prefill:e,giver:t,give:i,attempt:r,busy:c,children:s}){let[a,n]=g(e.text??""),[l,u]=g((e.choices??["",""]).join(`
`)),[p,$]=g(e.right??null),[d,h]=g(t.parameters()[5]??t.parameters()[0]??""),m=l.split(`
`).map(b=>b.trim()).filter(b=>b!==""),f=()=>r(async()=>{let b=await t.willGrow(d);n(`Will ${d} grow or shrink in the coming step?`),u(`It grows
It shrinks
It stays as it is`),$(["grow","shrink","stay"].indexOf(b))}),y=()=>r(async()=>{let b=await t.changesMost();n("Which weight changes most in the coming step?"),u(b.choices.join(`
`)),$(b.right)});return o`<${N}
    ...${{busy:c,give:i}}
    words="Start the vote"
    make=${async()=>({kind:"vote",text:a,choices:m,right:p})}
  >
    <fieldset>
      <legend>Ready ones, whose right choice the engine works out</legend>
      <select
        aria-label="Weight or bias"
        value=${d}
        onChange=${b=>h(b.target.value)}
      >
        ${t.parameters().map(b=>o`<option key=${b} value=${b}>${b}</option>`)}
      </select>
      <button type="button" onClick=${f}>Grow or shrink?</button>
      <button type="button" onClick=${y}>Which changes most?</button>
    </fieldset>
    <${w} label="Question" value=${a} set=${n} more=${{maxlength:400}} />
    <${w} label="Choices, one a line" rows=${4} value=${l} set=${u} />
    <label>
      The right one
      <select
        value=${p??""}
        onChange=${b=>{let{value:k}=b.target;$(k===""?null:Number(k))}}
      >
        <option value="">is not told</option>
        ${m.map((b,k)=>o`<option key=${k} value=${k}>${b}</option>`)}
      </select>
    </label>
    ${s}
  <//>`}function Fe({give:e,busy:t,children:i}){let[r,c]=g(2),[s,a]=g(!1),[n,l]=g("");async function u(){if(n.trim()!==""&&!/^\d{1,15}$/.test(n.trim()))throw new Error(`The number of an exercise is a whole number, such as 7; “${n}” came.`);let p=n.trim()===""?{}:{seed:Number(n)};return{kind:"exercise",level:r,own_numbers:s,...p}}return o`<${N} ...${{busy:t,give:e,make:u}}>
    <fieldset>
      <legend>Level</legend>
      ${Y.map((p,$)=>o`<label class="inline" key=${$}>
            <input type="radio" name="level" checked=${r===$+1} onChange=${()=>c($+1)} />
            ${$+1} · ${p}
          </label>`)}
    </fieldset>
    <label class="inline">
      <input type="checkbox" checked=${s} onChange=${()=>a(!s)} />
      Each pupil gets other numbers
    </label>
    <${w}
      label="Number of the exercise; empty draws one"
      value=${n}
      set=${l}
      more=${{maxlength:15}}
    />
    ${i}
  <//>`}function ze({giver:e,give:t,attempt:i,busy:r,children:c}){let[s,a]=g([]),[n,l]=g(1);return F(()=>i(async()=>a(await e.stops())),[]),o`<${N} ...${{busy:r,give:t,make:async()=>({kind:"stop",stop:n,title:`Stop ${n}: ${s[n-1]??""}`.slice(0,120)})}}>
    <label>
      Stop
      <select
        value=${n}
        onChange=${p=>l(Number(p.target.value))}
      >
        ${s.map((p,$)=>o`<option key=${$} value=${$+1}>${$+1}. ${p}</option>`)}
      </select>
    </label>
    ${c}
  <//>`}function Ke({giver:e,give:t,attempt:i,busy:r,children:c}){let[s,a]=g([]),[n,l]=g("");F(()=>i(async()=>a(await e.examples())),[]);async function u(){return n===""?{kind:"example",link:await e.stageLink(),title:"The network on the stage"}:{kind:"example",name:n,title:s.find(p=>p.name===n)?.title??""}}return o`<${N} ...${{busy:r,give:t,make:u}}>
    <label>
      Network
      <select
        value=${n}
        onChange=${p=>l(p.target.value)}
      >
        <option value="">The one on the stage, as it is now</option>
        ${s.map(p=>o`<option key=${p.name} value=${p.name}>${p.title}</option>`)}
      </select>
    </label>
    ${c}
  <//>`}function Ue({prefill:e,giver:t,give:i,attempt:r,busy:c,children:s}){let[a,n]=g(e.text??""),[l,u]=g(e.title??""),[p,$]=g("");async function d(){let m=a.split(`
`).map(k=>k.trim()).filter(k=>k!=="").map(k=>{let[O,...R]=k.split(":");return{quantity:O.trim(),text:R.join(":").trim()}});if(m.length===0)throw new Error("A quantity a line was expected, such as “w5+: the new w5”.");let[{recipe:f,iteration:y},b]=[await t.stageRecipe(),await t.stageLink()];return{kind:"own",title:l,link:b,recipe:f,iteration:y,questions:m}}return o`<${N} ...${{busy:c,give:i,make:d}}>
    <${w} label="Title" value=${l} set=${u} more=${{maxlength:120}} />
    <${w}
      label="One question a line: the quantity, then your words after a colon"
      rows=${6}
      value=${a}
      set=${n}
      more=${{placeholder:`net_h1: the net input of h1
w5+: the new w5`}}
    />
    <p>
      <button type="button" class="plain" onClick=${()=>r(async()=>{let m=new URLSearchParams({"class-questions":a,"class-title":l}),f=t.addressOf(await t.stageLink(),m.toString()),y=await t.copy(f);$(y?"The link is on the clipboard. It opens this network with these questions.":f)})}>Copy a link that keeps these questions</button>
      ${p}
    </p>
    ${s}
  <//>`}var Je={question:Qe,vote:Be,exercise:Fe,stop:ze,example:Ke,own:Ue};import{useEffect as Xe,useState as W}from"preact/hooks";function we({open:e,close:t,classroom:i,send:r,look:c}){let s=[...i.room.value?.tasks??[]].reverse();return o`<${q} name="given" title="What is given" open=${e} close=${t}>
    ${s.length===0?o`<p>Nothing yet.</p>`:""}
    <ol class="given-tasks" reversed>
      ${s.map(a=>{let n=i.counts.value[a.number]??[],[l,u]=[0,1].map(p=>n.reduce(($,d)=>$+d[p],0));return o`<li key=${a.number} value=${a.number}>
          <strong>${S(a)}</strong>
          <span class="hint">
            ${a.open?"open":"closed"}${C(a)>0&&a.open?` · ${l} answers, ${u} right`:""}
            ${a.open?o` <${M} ends=${a.ends_s} serverNow=${i.serverNow} />`:""}
          </span>
          <span class="pair">
            ${C(a)>0?o`<button type="button" onClick=${()=>[t(),c(a.number,1)]}>
                    Answers
                  </button>`:""}
            <button
              type="button"
              onClick=${()=>r({type:a.open?"close":"reopen",task:a.number})}
            >
              ${a.open?"Close":"Open again"}
            </button>
            ${a.open?o`<button
                    type="button"
                    onClick=${()=>{let p=a.ends_s===null?0:Math.max(0,a.ends_s-i.serverNow());r({type:"timer",task:a.number,seconds:Math.round(p)+60})}}
                  >
                    ${a.ends_s===null?"One minute left":"One more minute"}
                  </button>`:""}
            ${a.open&&a.ends_s!==null?o`<button
                    type="button"
                    onClick=${()=>r({type:"timer",task:a.number,seconds:null})}
                  >
                    No limit
                  </button>`:""}
          </span>
        </li>`})}
    </ol>
  <//>`}function ye({open:e,close:t,send:i}){let[r,c]=W("Look up, please.");return o`<${q} name="holding" title="Hold all pages" open=${e} close=${t}>
    <form
      onSubmit=${s=>{s.preventDefault(),i({type:"hold",sentence:r}),t()}}
    >
      <${w}
        label="The sentence on every page"
        value=${r}
        set=${c}
        more=${{maxlength:200}}
      />
      <p><button type="submit" class="primary">Hold</button></p>
    </form>
  <//>`}function ke({open:e,close:t,classroom:i,send:r,renew:c,server:s}){let a=i.room.value,[n,l]=W(""),[u,p]=W("10"),[$,d]=W("");if(Xe(()=>{l(a?.title??""),d(a?.limit?String(a.limit):"")},[e]),!a)return"";let h=(f,y,b)=>o`<label class="inline">
      <input type="checkbox" checked=${y} onChange=${()=>r(b)} /> ${f}
    </label>`,m=Math.round(60*Number(u.replace(",",".")));return o`<${q} name="settling" title="Class" open=${e} close=${t}>
    <${w}
      label="Name"
      value=${n}
      set=${l}
      more=${{maxlength:120,onChange:()=>r({type:"settle",title:n})}}
    />
    ${h("The door is open: new pupils can join",a.door_open,{type:"settle",door_open:!a.door_open})}
    ${h("Anonymous: no names on the board, and none with the answers to what is given from now on",a.anonymous,{type:"anonymous",on:!a.anonymous})}
    <div class="pair">
      <${w}
        inline
        label="Timer, minutes"
        value=${u}
        set=${p}
        more=${{inputmode:"decimal",size:4}}
      />
      <button type="button" disabled=${!(m>=1)} onClick=${()=>r({type:"timer",seconds:m})}>
        Start
      </button>
      ${a.ends_s===null?"":o`<button type="button" onClick=${()=>r({type:"timer",seconds:null})}>Stop the timer</button>`}
    </div>
    <div class="pair">
      <${w}
        inline
        label="Last stop of the lesson"
        value=${$}
        set=${d}
        more=${{inputmode:"numeric",size:3}}
      />
      <button
        type="button"
        disabled=${!/^([1-9]\d{0,2})?$/.test($.trim())}
        onClick=${()=>r({type:"limit",stop:/^[1-9]\d{0,2}$/.test($.trim())?Number($):null})}
      >
        ${$.trim()===""?"No limit":"Set"}
      </button>
    </div>
    <p>
      <a class="button" href=${s.report} target="_blank" rel="noopener">The class as it is now</a>
      <a class="button" href=${s.picture} download="class.json">The same as JSON</a>
    </p>
    <p>
      <button type="button" class="plain" onClick=${c}>Make a new teacher's address</button>
      <span class="hint">if the old one was seen; other devices of yours then need the new one</span>
    </p>
  <//>`}function xe({open:e,close:t,send:i,server:r}){return o`<${q} name="ending" title="End the class" open=${e} close=${t}>
    <p>Pupils keep their own networks. The code is free again.</p>
    <p>
      <button type="button" class="primary" onClick=${()=>[t(),i({type:"end",erase:!1})]}>
        End, and keep the report for 24 hours
      </button>
    </p>
    <p>
      <a class="button" href=${r.csv}>Save the report first (CSV)</a>
      <button type="button" onClick=${()=>[t(),i({type:"end",erase:!0})]}>
        End, and erase everything at once
      </button>
    </p>
  <//>`}var Se="backstep class address";function dn(e){let{root:t,key:i,classroom:r,link:c,host:s,show:a}=e,n=te(t,i),l=G("stage"),u=G(""),p=G(null),$=G(""),d=async v=>{let x=await c.send(v);$.value=x.type==="refused"?x.message:""};s.network&&d({type:"stage",session:s.network.session});let h=()=>{let v=r.room.value?.projector_key;v&&window.open(n.page(v),"backstep-projector")},m={project:v=>{d({type:"project",...v})},help:v=>{d({type:"help",...v})},ask:v=>{p.value=v},watch:(v,x)=>{d({type:"watch",task:v,question:x})},send:v=>{d(v)}},f={invite:()=>u.value="invitation",give:v=>p.value={kind:v},tasks:()=>u.value="given",hold:()=>u.value="holding",settle:()=>u.value="settling",end:()=>u.value="ending",openProjector:h,send:m.send};a("class-bar",ve,{classroom:r,view:l,doing:f,server:n});let y={...ne(c,n,s.network),copy:P},b=()=>u.value="";a("class-dialogs",()=>{let v=u.value,x={close:b,classroom:r,send:m.send,server:n},qe=r.room.value?.code??"";return o`
      <${ee} open=${v==="invitation"} ...${{close:b,code:qe,server:n,kept:{read:()=>z(Se),write:I=>K(Se,I)},project:()=>{h(),m.project({what:"code"})},copy:P}} />
      <${we} open=${v==="given"} ...${x} look=${(I,Te)=>{m.watch(I,Te),l.value="answers"}} />
      <${ye} open=${v==="holding"} ...${x} />
      <${ke} open=${v==="settling"} ...${x} renew=${()=>d({type:"new_key"})} />
      <${xe} open=${v==="ending"} ...${x} />
      <${ge} prefill=${p.value} close=${()=>p.value=null} giver=${y} />
      ${$.value?o`<p class="class-said" role="alert" onClick=${()=>$.value=""}>${$.value}</p>`:""}
    `}),be(e,m),ce(e,m,n),Ce(()=>{document.documentElement.dataset.classView=l.value;for(let v of["board","answers"]){let x=document.getElementById(`class-${v}`);x&&(x.hidden=l.value!==v)}document.querySelector("main")?.toggleAttribute("inert",l.value!=="stage")}),new URLSearchParams(location.search).has("class")&&(u.value="invitation");let k=new URLSearchParams(location.hash.slice(1)),[O,R]=[k.get("class-questions"),k.get("class-title")??""];O!==null&&(p.value={kind:"own",text:O,title:R}),Ce(()=>{r.newKey.value&&location.assign(n.page(r.newKey.value))})}export{dn as createTeachersPage};
