import{a as C,c as X,e as Y}from"./chunk-VSKQFJ5D.js";import{a as R,b as D}from"./chunk-P7DTZETI.js";import{a as F}from"./chunk-ACCDKIOP.js";import{a as Q,b as B,c as z,p as K}from"./chunk-A62C23JS.js";import"./chunk-YZKZXRQK.js";import{a as E}from"./chunk-7JFT5QGL.js";import{a as O}from"./chunk-F6XQQR4M.js";import{a as U,b as x,c as k,d as G,f as J}from"./chunk-QJZDTT35.js";import{a as q}from"./chunk-NRW2N5JN.js";import"./chunk-UIGSWN5S.js";import{a as s}from"./chunk-YV6CSYCU.js";import{effect as we,signal as j}from"@preact/signals";function Z(e,t,i){let r=()=>i?.store.network.value?.names??{layers:[],parameters:[]};return{parameters:()=>r().parameters,quantities(){let{layers:l,parameters:a}=r();return[...l.slice(1).flat().flatMap(n=>[`net_${n}`,`out_${n}`,`delta_${n}`]),"E_total",...a.flatMap(n=>[`dE_total/d${n}`,`${n}+`])]},asked:()=>i?.store.quantity.value??"",async willGrow(l){if(!i)throw new Error("There is no network on this page.");return(await i.server.prediction(l)).answer},changesMost(){let l=i?.store.frame.value;if(!l)return null;let o=[...r().parameters.map((c,u)=>({name:c,n:u,change:Math.abs((l.updated[u]??NaN)-(l.parameters[u]??NaN))})).filter(({name:c,change:u})=>c.startsWith("w")&&!Number.isNaN(u))].sort((c,u)=>u.change-c.change).slice(0,8);if(o.length<2)return null;let n=[...o].sort((c,u)=>c.n-u.n);return{choices:n.map(({name:c})=>c),right:n.indexOf(o[0])}},async stageLink(){if(!i)throw new Error("There is no network on this page.");let{copy_path:l}=await i.server.links();return l.slice(t.root.length).replace(/^\//,"")},async stageRecipe(){if(!i)throw new Error("There is no network on this page.");return{recipe:await i.server.recipe(),iteration:i.store.frame.value?.iteration??0}},examples:t.examples,stops:t.stops,async give(l,a,o){let n=await e.send({type:"give",task:l,feedback:a,seconds:o});return n.type==="refused"?n.message:""}}}import{effect as Ce,signal as P}from"@preact/signals-core";function ee(e,t){let i=P(""),r=P(null),l=P(""),[a,o]=["",""];return Ce(()=>{let n=e.groups.value,c=n?`${n.task} ${n.question}`:"";c!==o&&(o=c,i.value="");let u=n?.groups.find($=>$.name===i.value),p=n&&u&&!u.name.startsWith("choice")?`${c} ${u.name} ${u.given}`:"";p!==a&&(a=p,r.value=null,l.value="",!(!p||!n||!u)&&t(n.task,n.question,u.name).then($=>{a===p&&(r.value=$)},$=>{a===p&&([l.value,a]=[$.message,""])}))}),{name:i,example:r,fault:l}}var Se=.42;function te(e,t,i){let r=document.documentElement.dataset.theme,l=r==="dark"||r!=="light"&&matchMedia("(prefers-color-scheme: dark)").matches,a=Math.min(e.clientWidth||560,innerHeight/Se);F(e,t,a,l?"dark":"light",i)}import{useLayoutEffect as qe,useRef as Te}from"preact/hooks";var I=6,Ne=6;function ne({example:e,title:t,count:i,typeset:r,draw:l}){let{factors:a,sign:o,steps:n,given:c,equation:u,network:p,text:$}=e,b=e.group==="right",m=n.filter(({differs:d})=>d).slice(-Ne);return s`<article class="comparison">
    <h2>${i} · ${t}</h2>
    ${p?s`<${Ee} network=${p} marked=${b?e.element:e.parted??e.element} draw=${l} />`:""}
    ${b?"":s`<section class="beside-step did">
            <h3>${i===1?"What one did":`What ${i} did`}</h3>
            ${a?s`<p class="product">
                    ${o<0?s`<mark class="changed">−</mark> `:""}
                    ${a.map((d,f)=>s`${f>0?" · ":""}${d.wrong===null?s`<mark class="missing-part" title=${d.name}
                                >${q(d.name)} left out</mark
                              >`:d.wrong===d.right?s`<span class="kept">${E(d.wrong,I)}</span>`:s`<mark class="changed" title=${d.name}
                                  >${E(d.wrong,I)}</mark
                                >`}`)}
                    ${" = "}<strong>${c}</strong>
                  </p>`:s`<p class="product"><strong>${c}</strong></p>`}
            ${!a&&m.length>0?s`<table>
                    <thead>
                      <tr>
                        <th scope="col">Quantity</th>
                        <th scope="col">Right</th>
                        <th scope="col">With the mistake</th>
                      </tr>
                    </thead>
                    <tbody>
                      ${m.map((d,f)=>s`<tr key=${d.quantity}>
                            <td>
                              ${d.name}${f===0?s` <mark class="changed">here they part</mark>`:""}
                            </td>
                            <td>${E(d.right,I)}</td>
                            <td>${E(d.wrong,I)}</td>
                          </tr>`)}
                    </tbody>
                  </table>`:""}
          </section>`}
    <section class="beside-step by-rule">
      <h3>${b?"The calculation":"What the rule asks"}</h3>
      <${K} step=${u} typeset=${r} />
    </section>
    ${$&&!b?s`<p class="why">${$}</p>`:""}
  </article>`}function Ee({network:e,marked:t,draw:i}){let r=Te(null);return qe(()=>{r.current&&i(r.current,e,t)},[e,t]),s`<div class="diagram comparison-diagram" ref=${r}></div>`}function M(e,t){let i=/^choice (\d+)$/.exec(e.name);return i?t?.choices?.[Number(i[1])]??e.name:e.title||e.text||e.name}function _e(e,t){return e.name==="right"||t?.right!==void 0&&t.right!==null&&e.name===`choice ${t.right}`}function se({groups:e,task:t,opened:i,open:r,nameOf:l}){let a=e.groups.reduce((n,{count:c})=>n+c,0),o=Math.max(0,e.of-a);return s`<div class="answer-groups">
    <p class="answered" role="status"><strong>${a} of ${e.of}</strong> answered</p>
    <ol>
      ${e.groups.map(n=>{let c=_e(n,t),u=M(n,t),p=l&&(n.pupils??[]).map(l).filter(Boolean),$=s`<span class="count">${n.count}</span>
          <span class="of-group">
            <span class="title">${c?"✓ ":""}${u}</span>
            ${u===n.given||n.name.startsWith("choice")?"":s`<span class="as-typed">${n.given}</span>`}
            <span class="share" aria-hidden="true"
              ><span style=${{width:`${100*n.count/Math.max(1,e.of)}%`}}></span
            ></span>
            ${p&&p.length>0||n.corrected>0?s`<span class="members">
                    ${p?p.join(", "):""}
                    ${n.corrected>0?`${p&&p.length>0?" · ":""}${n.corrected} corrected it themselves`:""}
                  </span>`:""}
          </span>`,b=`group ${c?"right":"amiss"}`;return s`<li key=${n.name} class=${b} data-group=${n.name}>
          ${r?s`<button
                  type="button"
                  aria-pressed=${i===n.name}
                  onClick=${()=>r(n.name)}
                >
                  ${$}
                </button>`:s`<div class="row">${$}</div>`}
        </li>`})}
      ${o>0?s`<li class="group unanswered">
              <div class="row">
                <span class="count">${o}</span>
                <span class="of-group">
                  <span class="title">No answer yet</span>
                  <span class="share" aria-hidden="true"
                    ><span style=${{width:`${100*o/Math.max(1,e.of)}%`}}></span
                  ></span>
                </span>
              </div>
            </li>`:""}
    </ol>
  </div>`}function oe({tasks:e,at:t,counts:i,choose:r}){let l=e.filter(o=>k(o)>0),a=l.find(({number:o})=>o===t?.[0]);return l.length===0?s`<p class="hint">Nothing that takes answers is given yet. “Give” asks a question.</p>`:s`<div class="question-choice">
    <h2>${a&&t?q(G(a,t[1])):"Choose a question"}</h2>
    <label class="inline">
      <span class="spoken">Task</span>
      <select
        value=${t?.[0]??""}
        onChange=${o=>r(Number(o.target.value),1)}
      >
        ${[...l].reverse().map(o=>s`<option key=${o.number} value=${o.number}>${o.number}. ${x(o)}</option>`)}
      </select>
    </label>
    ${a&&t&&k(a)>1?s`<div class="questions-of-task" role="group" aria-label="Question">
            ${Array.from({length:k(a)},(o,n)=>{let[c,u]=i[a.number]?.[n]??[0,0];return s`<button
                type="button"
                key=${n}
                aria-pressed=${t[1]===n+1}
                title=${G(a,n+1)}
                onClick=${()=>r(a.number,n+1)}
              >
                ${n+1}<small>${c>0?`${u}/${c}`:"–"}</small>
              </button>`})}
          </div>`:""}
  </div>`}function ae({classroom:e,opened:t,actions:i,typeset:r,draw:l}){let a=e.room.value;if(!a)return"";let o=e.groups.value,n=a.tasks.find(({number:$})=>$===o?.task),c=o?.groups.find(({name:$})=>$===t.name.value),u=e.rows.value,p=n?Math.floor((e.serverNow()-n.given_s)/60):0;return s`<section class="card answers-list" aria-label="Answers">
      <${oe}
        tasks=${a.tasks}
        at=${a.watched??null}
        counts=${e.counts.value}
        choose=${i.watch}
      />
      ${n?s`<p class="hint">${n.open?"":"Closed. "}Asked ${p<1?"just now":`${p} min ago`}.</p>`:""}
      ${o?s`<${se}
              groups=${o}
              task=${n}
              opened=${t.name.value}
              open=${$=>t.name.value=t.name.value===$?"":$}
              nameOf=${$=>u.get($)?.name??""}
            />`:""}
    </section>
    <section class="card opened-group" aria-label="The opened group" aria-live="polite">
      ${c&&o?s`
              ${t.example.value?s`<${ne}
                      example=${t.example.value}
                      title=${M(c,n)}
                      count=${c.count}
                      ...${{typeset:r,draw:l}}
                    />`:s`<h2>${c.count} · ${M(c,n)}</h2>
                      <p>${t.fault.value||c.text}</p>`}
              <p class="pair">
                <button
                  type="button"
                  class="primary"
                  onClick=${()=>i.project({what:"answers",task:o.task,question:o.question,group:c.name})}
                >
                  Show on the projector
                </button>
                ${(c.pupils??[]).length>0&&c.name!=="right"&&t.example.value?s`<button
                        type="button"
                        onClick=${()=>i.help({pupils:c.pupils,sentence:c.text.slice(0,400),quantity:n?.kind==="exercise"?"":t.example.value?.quantity??""})}
                      >
                        ${c.count===1?"Send this one a hint":`Send these ${c.count} a hint`}
                      </button>`:""}
                ${n?.kind==="question"?s`<button
                        type="button"
                        onClick=${()=>i.ask({kind:"question",quantity:n.quantity,text:n.text})}
                      >
                        Ask again
                      </button>`:""}
              </p>
            `:s`<p class="hint">
              Open a group: the wrong calculation comes beside the right one, and the place where the two
              part.
            </p>`}
    </section>`}function ie({root:e,classroom:t,show:i},r,l){let a=ee(t,l.example);i("class-answers",ae,{classroom:t,opened:a,actions:r,typeset:z(e),draw:te})}import{effect as Ae,signal as $e}from"@preact/signals";import{useState as A}from"preact/hooks";var V=["hand up","wrong","quiet","at work","away"],Oe=new Set(["wrong","unreadable","follows","voted_wrong"]);function T(e,t){return e.hand!==null?0:e.here?e.last&&Oe.has(e.last[2])?1:t-e.active>120?2:3:4}function le(e,t){return[...e].sort(([i,r],[l,a])=>T(r,t)-T(a,t)||(r.hand??0)-(a.hand??0)||i-l)}function re(e){return e<10?"now":e<90?`${Math.floor(e/10)*10} s`:`${Math.floor(e/60)} min`}var Ie={right:"✓ right",too_few_digits:"✓ right, few digits",rounding:"✓ right but for rounding",wrong:"✗ wrong",follows:"✗ from an earlier slip",unreadable:"✗ no number",unknown:"not judged",voted:"voted",voted_right:"✓ right",voted_wrong:"✗ wrong"};function ce(e,t){let i=t.tasks.find(({number:r})=>r===e.task);return i&&e.question!==null&&k(i)>1?`${x(i)}, question ${e.question} of ${k(i)}`:i?x(i):e.stop!==null?`Lesson, stop ${e.stop}`:e.iteration===null?"":`Iteration ${e.iteration.toLocaleString("en")}`}function Me(e,t){if(!e.last)return"";let[,,i,r]=e.last,l=i==="wrong"&&r?t(r):"";return l?`✗ ${l}`:Ie[i]??i}function ue({rows:e,room:t,now:i,opened:r,open:l,titleOf:a}){let[o,n]=A(!1),c=i-t.opened_s,u=le(e,c),p=o?u.filter(([,m])=>T(m,c)<3):u,$=V.map((m,d)=>[m,u.filter(([,f])=>T(f,c)===d).length]),b=p.length<=12?"large":p.length<=40?"middle":"small";return s`<div class="board">
    <p class="board-summary">
      ${$.filter(([,m])=>m>0).map(([m,d])=>s`<span key=${m}><strong>${d}</strong> ${m}</span>`)}
      ${l?s`<label class="inline">
              <input type="checkbox" checked=${o} onChange=${()=>n(!o)} /> Only
              those that need help
            </label>`:""}
    </p>
    ${e.size===0?s`<p class="hint">Nobody has joined yet. The code opens the class.</p>`:""}
    <ul class=${`tiles ${b}`}>
      ${p.map(([m,d])=>{let f=V[T(d,c)],h=s`
          <span class="tile-head">
            <strong>${l?d.name||`Pupil ${m}`:""}</strong>
            ${d.hand!==null?s`<span class="hand">hand up</span>`:""}
          </span>
          <span class="tile-at">${q(ce(d,t))}</span>
          <span class="tile-last">${Me(d,a)}</span>
          <span class="tile-foot">
            ${d.tried>0?`${d.right} of ${d.tried} right · `:""}
            ${d.here?re(c-d.active):"away"}${d.alone?" · on their own":""}${d.floods?" · sends too much":""}
          </span>
        `;return s`<li key=${m} class=${`tile ${f.replace(" ","-")}`} data-need=${f}>
          ${l?s`<button type="button" aria-pressed=${r===m} onClick=${()=>l(m)}>
                  ${h}
                </button>`:s`<div>${h}</div>`}
        </li>`})}
    </ul>
  </div>`}function pe({number:e,row:t,root:i,room:r,close:l,send:a,quantities:o}){let[n,c]=A(""),[u,p]=A(""),[$,b]=A(""),m=t.name||`Pupil ${e}`,d=h=>a({type:"help",pupils:[e],...h}),f=(h,w,S,v={})=>s`<input
      type="text"
      aria-label=${h}
      placeholder=${h}
      value=${w}
      ...${v}
      onInput=${y=>S(y.target.value)}
    />`;return s`<section class="card opened-pupil" aria-label=${m}>
    <header class="pair">
      <h2>${m}</h2>
      <span class="hint">${ce(t,r)}</span>
      <button type="button" onClick=${l}>Close</button>
    </header>
    ${t.watch?s`<iframe
            title=${`The network of ${m}`}
            src=${`${i}/watch/${t.watch}?embed=diagram,explain,curve,transport`}
          ></iframe>`:s`<p class="hint">This pupil has opened no network yet.</p>`}
    <form
      class="pair"
      onSubmit=${h=>{h.preventDefault(),n.trim()&&d({sentence:n}),c("")}}
    >
      ${f("A sentence for them",n,c,{maxlength:400})}
      <button type="submit" disabled=${n.trim()===""}>Send</button>
    </form>
    <div class="pair">
      ${f("Stop",u,p,{inputmode:"numeric",size:4})}
      <button
        type="button"
        disabled=${!/^[1-9]\d{0,2}$/.test(u)}
        onClick=${()=>d({stop:Number(u)})}
      >
        Show the stop
      </button>
      ${f("Quantity",$,b,{list:"quantities-of-pupil",size:12})}
      <datalist id="quantities-of-pupil">
        ${o.map(h=>s`<option key=${h} value=${h} />`)}
      </datalist>
      <button
        type="button"
        disabled=${$.trim()===""}
        onClick=${()=>d({quantity:$.trim()})}
      >
        Open its explanation
      </button>
    </div>
    <p class="pair">
      ${t.hand!==null?s`<button type="button" onClick=${()=>a({type:"lower_hand",pupil:e})}>Lower the hand</button>`:""}
      <button
        type="button"
        class="plain"
        onClick=${()=>{let h=prompt(`Another nickname for ${m}`,t.name);h&&a({type:"rename",pupil:e,nickname:h})}}
      >
        Rename
      </button>
      <button
        type="button"
        class="plain"
        onClick=${()=>{confirm(`Remove ${m} from the class, with all answers?`)&&(a({type:"remove",pupil:e}),l())}}
      >
        Remove from the class
      </button>
    </p>
  </section>`}var Le=5e3;function de({root:e,classroom:t,host:i,show:r},{send:l}){let a=$e(null),o=$e(t.serverNow());setInterval(()=>o.value=t.serverNow(),Le),Ae(()=>{a.value!==null&&!t.rows.value.has(a.value)&&(a.value=null)});let n=p=>{let $=p===a.value?null:p;a.value=$,l({type:"look_at",pupil:$})},c=p=>t.groups.value?.groups.find($=>$.name===p)?.title??p.replaceAll("_"," "),u=()=>(i.network?.store.network.value?.names.parameters??[]).flatMap(p=>[p,`dE_total/d${p}`]);r("class-board",()=>{let p=t.room.value;if(!p)return"";let $=t.rows.value,b=a.value===null?void 0:$.get(a.value);return s`<${ue}
        ...${{rows:$,room:p,opened:a.value,open:n,titleOf:c}}
        now=${Math.max(o.value,p.now_s)}
      />
      ${b&&a.value!==null?s`<${pe}
              key=${a.value}
              number=${a.value}
              ...${{row:b,root:e,room:p,send:l,quantities:u()}}
              close=${()=>n(null)}
            />`:""}`})}var je=[["stage","Stage"],["board","Board"],["answers","Answers"]],We=[["question","Ask about this network …"],["vote","Vote …"],["exercise","Exercise …"],["stop","Stop of the lesson …"],["example","Example, or this network …"],["own","Own questions …"]],Re=[["code","Code and address"],["stage","The stage"],["answers","The answers"],["board","The board, without names"],["nothing","Nothing"]];function he({classroom:e,view:t,doing:i,server:r}){let l=e.room.value;if(e.connection.value.state==="gone")return s`<section class="class-bar" aria-label="Class">
      <span>${e.connection.value.reason||"This class is over."}</span>
      <a class="button" href=${r.leave}>Leave</a>
    </section>`;if(!l)return s`<section class="class-bar" aria-label="Class">Opening the class …</section>`;if(l.ended)return s`<section class="class-bar" aria-label="Class">
      <strong>${l.title||"The class"} has ended.</strong>
      <a class="button" href=${r.report}>Report</a>
      <a class="button" href=${r.leave}>Leave</a>
    </section>`;let a=[...e.rows.value.values()].filter(({hand:c})=>c!==null).length,o=[...e.rows.value.values()].filter(({here:c,alone:u})=>c&&!u).length,n=l.held!==null;return s`<section class="class-bar" aria-label="Class">
    <button type="button" class="quiet code" title="Code, address and QR code" onClick=${i.invite}>
      ${J(l.code)}
    </button>
    <span class="here" role="status">
      ${`${e.here.value} here`}${a>0?s` · <strong>${`${a} ${a===1?"hand":"hands"} up`}</strong>`:""}
    </span>
    <span class="views-of-class" role="group" aria-label="View">
      ${je.map(([c,u])=>s`<button
            key=${c}
            type="button"
            aria-pressed=${t.value===c}
            onClick=${()=>t.value=c}
          >
            ${u}
          </button>`)}
    </span>
    <${O} ends=${l.ends_s} serverNow=${e.serverNow} />
    <span class="steering">
      <${D} id="class-give" label="Give">
        ${c=>s`<ul class="menu-list">
            ${We.map(([u,p])=>s`<li key=${u}>
                  <button type="button" class="quiet" onClick=${()=>[c(),i.give(u)]}>
                    ${p}
                  </button>
                </li>`)}
            <li>
              <button type="button" class="quiet" onClick=${()=>[c(),i.tasks()]}>
                What is given …
              </button>
            </li>
          </ul>`}
      <//>
      <button
        type="button"
        class="quiet"
        aria-pressed=${l.leads}
        title="Pupils' pages show the stage"
        onClick=${()=>i.send({type:"lead",on:!l.leads})}
      >
        ${l.leads?`Follow me: ${o}`:"Follow me"}
      </button>
      <button
        type="button"
        class="quiet"
        aria-pressed=${n}
        onClick=${()=>n?i.send({type:"release"}):i.hold()}
      >
        ${n?"Release":"Hold"}
      </button>
      <${D} id="class-projector" label="Projector">
        ${c=>s`<ul class="menu-list">
            <li>
              <button type="button" class="quiet" onClick=${()=>[c(),i.openProjector()]}>
                Open its window
              </button>
            </li>
            ${Re.map(([u,p])=>s`<li key=${u}>
                  <button
                    type="button"
                    class="quiet"
                    aria-pressed=${(l.projected?.what??"code")===u}
                    onClick=${()=>[c(),i.send({type:"project",what:u,...u==="answers"&&l.watched?{task:l.watched[0],question:l.watched[1]}:{}})]}
                  >
                    ${p}
                  </button>
                </li>`)}
          </ul>`}
      <//>
      <button type="button" class="quiet" onClick=${i.settle}>Class …</button>
      <button type="button" class="quiet" onClick=${i.end}>End …</button>
    </span>
    <${Ge} classroom=${e} doing=${i} />
  </section>`}function Ge({classroom:e,doing:t}){let{fault:i="",full:r=!1,held:l=null}=e.room.value??{},a=e.connection.value.state!=="open";return s`
    ${a?s`<p class="notice" role="status">The connection is lost; it comes back by itself.</p>`:""}
    ${l!==null?s`<p class="notice" role="status">All pages pause${l?`: “${l}”`:""}.</p>`:""}
    ${i?s`<p class="notice" role="status">${i}</p>`:""}
    ${r?s`<p class="notice" role="status">The class is full: no more pupils can join.</p>`:""}
    ${e.takenOver.value?s`<p class="notice" role="status">
            Another device leads this class now.
            <button type="button" onClick=${()=>t.send({type:"take_over"})}>Lead here</button>
          </p>`:""}
  `}import{useEffect as H,useState as g}from"preact/hooks";var De={question:"Ask about the network on the stage",vote:"Vote",exercise:"Give an exercise",stop:"Give a stop of the lesson",example:"Give a network",own:"Own questions about the network on the stage"},Pe=86400;function me({prefill:e,close:t,giver:i}){let[r,l]=g(""),[a,o]=g(!0),[n,c]=g(""),[u,p]=g(!1),$=e?.kind??"";H(()=>l(""),[e]);async function b(d){p(!0);try{let f=n.trim()===""?null:Math.round(60*Number(n.replace(",",".")));if(f!==null&&!(f>=1&&f<=Pe))throw new Error(`Minutes were expected, such as 3; “${n}” came.`);let h=await i.give(await d(),a,f);if(h)throw new Error(h);t()}catch(f){l(f.message)}p(!1)}let m=Ke[$];return s`<${C} name="giving" title=${De[$]??""} open=${e!==null} close=${t}>
    ${m?s`<${m} key=${JSON.stringify(e)} ...${{prefill:e,giver:i,give:b,busy:u}}>
            ${["stop","example"].includes($)?"":s`<label class="inline">
                    <input type="checkbox" checked=${a} onChange=${()=>o(!a)} />
                    Pupils see the verdict on an answer at once
                  </label>`}
            <label class="inline">
              Minutes, if there is a limit
              <input
                type="text"
                inputmode="decimal"
                size="4"
                value=${n}
                onInput=${d=>c(d.target.value)}
              />
            </label>
          <//>`:""}
    ${r?s`<p class="note" role="alert">${r}</p>`:""}
  <//>`}function N({busy:e,make:t,give:i,children:r,words:l="Give"}){return s`<form
    onSubmit=${a=>{a.preventDefault(),i(t)}}
  >
    ${r}
    <p><button type="submit" class="primary" disabled=${e}>${l}</button></p>
  </form>`}function _({label:e,value:t,set:i,list:r,most:l=400}){let a=r&&`list of ${e}`.replaceAll(" ","-");return s`<label>
    ${e}
    <input
      type="text"
      maxlength=${l}
      list=${a}
      autocomplete="off"
      spellcheck=${!1}
      value=${t}
      onInput=${o=>i(o.target.value)}
    />
    ${r?s`<datalist id=${a}>${r.map(o=>s`<option key=${o} value=${o} />`)}</datalist>`:""}
  </label>`}function Ve({prefill:e,giver:t,give:i,busy:r,children:l}){let[a,o]=g(e.quantity??t.asked()),[n,c]=g(e.text??"");return s`<${N}
    ...${{busy:r,give:i}}
    words="Ask"
    make=${async()=>({kind:"question",quantity:a.trim(),text:n})}
  >
    <${_} label="Quantity" value=${a} set=${o} list=${t.quantities()} most=${80} />
    <${_} label="In your words, if you like" value=${n} set=${c} />
    ${l}
  <//>`}function He({prefill:e,giver:t,give:i,busy:r,children:l}){let[a,o]=g(e.text??""),[n,c]=g((e.choices??["",""]).join(`
`)),[u,p]=g(e.right??null),[$,b]=g(t.parameters()[5]??t.parameters()[0]??""),m=n.split(`
`).map(h=>h.trim()).filter(h=>h!=="");async function d(){let h=await t.willGrow($);o(`Will ${$} grow or shrink in the coming step?`),c(`It grows
It shrinks
It stays as it is`),p(["grow","shrink","stay"].indexOf(h))}function f(){let h=t.changesMost();h&&(o("Which weight changes most in the coming step?"),c(h.choices.join(`
`)),p(h.right))}return s`<${N}
    ...${{busy:r,give:i}}
    words="Start the vote"
    make=${async()=>({kind:"vote",text:a,choices:m,right:u})}
  >
    <fieldset>
      <legend>Ready ones, whose right choice the engine works out</legend>
      <select
        aria-label="Weight or bias"
        value=${$}
        onChange=${h=>b(h.target.value)}
      >
        ${t.parameters().map(h=>s`<option key=${h} value=${h}>${h}</option>`)}
      </select>
      <button type="button" onClick=${()=>{d()}}>Grow or shrink?</button>
      <button type="button" onClick=${f}>Which changes most?</button>
    </fieldset>
    <${_} label="Question" value=${a} set=${o} />
    <label>
      Choices, one a line
      <textarea
        rows="4"
        value=${n}
        onInput=${h=>c(h.target.value)}
      ></textarea>
    </label>
    <label>
      The right one
      <select
        value=${u??""}
        onChange=${h=>{let{value:w}=h.target;p(w===""?null:Number(w))}}
      >
        <option value="">is not told</option>
        ${m.map((h,w)=>s`<option key=${w} value=${w}>${h}</option>`)}
      </select>
    </label>
    ${l}
  <//>`}function Qe({give:e,busy:t,children:i}){let[r,l]=g(2),[a,o]=g(!1),[n,c]=g("");async function u(){if(n.trim()!==""&&!/^\d{1,15}$/.test(n.trim()))throw new Error(`The number of an exercise is a whole number, such as 7; “${n}” came.`);let p=n.trim()===""?{}:{seed:Number(n)};return{kind:"exercise",level:r,own_numbers:a,...p}}return s`<${N} ...${{busy:t,give:e,make:u}}>
    <fieldset>
      <legend>Level</legend>
      ${U.map((p,$)=>s`<label class="inline" key=${$}>
            <input type="radio" name="level" checked=${r===$+1} onChange=${()=>l($+1)} />
            ${$+1} · ${p}
          </label>`)}
    </fieldset>
    <label class="inline">
      <input type="checkbox" checked=${a} onChange=${()=>o(!a)} />
      Each pupil gets other numbers
    </label>
    <${_} label="Number of the exercise; empty draws one" value=${n} set=${c} most=${15} />
    ${i}
  <//>`}function Be({giver:e,give:t,busy:i,children:r}){let[l,a]=g([]),[o,n]=g(1);return H(()=>{e.stops().then(a,()=>{})},[]),s`<${N} ...${{busy:i,give:t,make:async()=>({kind:"stop",stop:o,title:`Stop ${o}: ${l[o-1]??""}`.slice(0,120)})}}>
    <label>
      Stop
      <select
        value=${o}
        onChange=${u=>n(Number(u.target.value))}
      >
        ${l.map((u,p)=>s`<option key=${p} value=${p+1}>${p+1}. ${u}</option>`)}
      </select>
    </label>
    ${r}
  <//>`}function ze({giver:e,give:t,busy:i,children:r}){let[l,a]=g([]),[o,n]=g("");H(()=>{e.examples().then(a,()=>{})},[]);async function c(){return o===""?{kind:"example",link:await e.stageLink(),title:"The network on the stage"}:{kind:"example",name:o,title:l.find(u=>u.name===o)?.title??""}}return s`<${N} ...${{busy:i,give:t,make:c}}>
    <label>
      Network
      <select
        value=${o}
        onChange=${u=>n(u.target.value)}
      >
        <option value="">The one on the stage, as it is now</option>
        ${l.map(u=>s`<option key=${u.name} value=${u.name}>${u.title}</option>`)}
      </select>
    </label>
    ${r}
  <//>`}function Fe({prefill:e,giver:t,give:i,busy:r,children:l}){let[a,o]=g(e.text??""),[n,c]=g(""),[u,p]=g("");async function $(){let m=a.split(`
`).map(w=>w.trim()).filter(w=>w!=="").map(w=>{let[S,...v]=w.split(":");return{quantity:S.trim(),text:v.join(":").trim()}});if(m.length===0)throw new Error("A quantity a line was expected, such as “w5+: the new w5”.");let[{recipe:d,iteration:f},h]=[await t.stageRecipe(),await t.stageLink()];return{kind:"own",title:n,link:h,recipe:d,iteration:f,questions:m}}async function b(){let m=new URL(location.href);m.hash=`class-questions=${encodeURIComponent(a)}`,m.pathname=`/${(await t.stageLink()).replace(/^\//,"")}`;let d=await t.copy(m.href);p(d?"The link is on the clipboard. It opens this network with these questions.":m.href)}return s`<${N} ...${{busy:r,give:i,make:$}}>
    <${_} label="Title" value=${n} set=${c} most=${120} />
    <label>
      One question a line: the quantity, then your words after a colon
      <textarea
        rows="6"
        spellcheck=${!1}
        placeholder=${`net_h1: the net input of h1
w5+: the new w5`}
        value=${a}
        onInput=${m=>o(m.target.value)}
      ></textarea>
    </label>
    <p>
      <button type="button" class="plain" onClick=${()=>{b()}}>
        Copy a link that keeps these questions
      </button>
      ${u}
    </p>
    ${l}
  <//>`}var Ke={question:Ve,vote:He,exercise:Qe,stop:Be,example:ze,own:Fe};import{useEffect as Ue,useState as L}from"preact/hooks";function fe({open:e,close:t,classroom:i,send:r,look:l}){let a=[...i.room.value?.tasks??[]].reverse();return s`<${C} name="given" title="What is given" open=${e} close=${t}>
    ${a.length===0?s`<p>Nothing yet.</p>`:""}
    <ol class="given-tasks" reversed>
      ${a.map(o=>{let n=i.counts.value[o.number]??[],[c,u]=[0,1].map(p=>n.reduce(($,b)=>$+b[p],0));return s`<li key=${o.number} value=${o.number}>
          <strong>${x(o)}</strong>
          <span class="hint">
            ${o.open?"open":"closed"}${k(o)>0&&o.open?` · ${c} answers, ${u} right`:""}
            ${o.open?s` <${O} ends=${o.ends_s} serverNow=${i.serverNow} />`:""}
          </span>
          <span class="pair">
            ${k(o)>0?s`<button type="button" onClick=${()=>[t(),l(o.number,1)]}>
                    Answers
                  </button>`:""}
            <button
              type="button"
              onClick=${()=>r({type:o.open?"close":"reopen",task:o.number})}
            >
              ${o.open?"Close":"Open again"}
            </button>
            ${o.open?s`<button
                    type="button"
                    onClick=${()=>r({type:"timer",task:o.number,seconds:o.ends_s===null?60:null})}
                  >
                    ${o.ends_s===null?"One more minute":"No limit"}
                  </button>`:""}
          </span>
        </li>`})}
    </ol>
  <//>`}function be({open:e,close:t,send:i}){let[r,l]=L("Look up, please.");return s`<${C} name="holding" title="Hold all pages" open=${e} close=${t}>
    <form
      onSubmit=${a=>{a.preventDefault(),i({type:"hold",sentence:r}),t()}}
    >
      <label>
        The sentence on every page
        <input
          type="text"
          maxlength="200"
          value=${r}
          onInput=${a=>l(a.target.value)}
        />
      </label>
      <p><button type="submit" class="primary">Hold</button></p>
    </form>
  <//>`}function ve({open:e,close:t,classroom:i,send:r,renew:l,server:a}){let o=i.room.value,[n,c]=L(""),[u,p]=L("10"),[$,b]=L("");if(Ue(()=>{c(o?.title??""),b(o?.limit?String(o.limit):"")},[e]),!o)return"";let m=(f,h,w)=>s`<label class="inline">
      <input type="checkbox" checked=${h} onChange=${()=>r(w)} /> ${f}
    </label>`,d=Math.round(60*Number(u.replace(",",".")));return s`<${C} name="settling" title="Class" open=${e} close=${t}>
    <label>
      Name
      <input
        type="text"
        maxlength="120"
        value=${n}
        onInput=${f=>c(f.target.value)}
        onChange=${()=>r({type:"settle",title:n})}
      />
    </label>
    ${m("The door is open: new pupils can join",o.door_open,{type:"settle",door_open:!o.door_open})}
    ${m("Anonymous: no names on the board, and none with the answers to what is given from now on",o.anonymous,{type:"anonymous",on:!o.anonymous})}
    <div class="pair">
      <label class="inline">
        Timer, minutes
        <input
          type="text"
          inputmode="decimal"
          size="4"
          value=${u}
          onInput=${f=>p(f.target.value)}
        />
      </label>
      <button type="button" disabled=${!(d>=1)} onClick=${()=>r({type:"timer",seconds:d})}>
        Start
      </button>
      ${o.ends_s===null?"":s`<button type="button" onClick=${()=>r({type:"timer",seconds:null})}>Stop the timer</button>`}
    </div>
    <div class="pair">
      <label class="inline">
        Last stop of the lesson
        <input
          type="text"
          inputmode="numeric"
          size="3"
          value=${$}
          onInput=${f=>b(f.target.value)}
        />
      </label>
      <button
        type="button"
        disabled=${!/^([1-9]\d{0,2})?$/.test($.trim())}
        onClick=${()=>r({type:"limit",stop:/^[1-9]\d{0,2}$/.test($.trim())?Number($):null})}
      >
        ${$.trim()===""?"No limit":"Set"}
      </button>
    </div>
    <p>
      <a class="button" href=${a.report} target="_blank" rel="noopener">The class as it is now</a>
      <a class="button" href=${a.picture} download="class.json">The same as JSON</a>
    </p>
    <p>
      <button type="button" class="plain" onClick=${l}>Make a new teacher's address</button>
      <span class="hint">if the old one was seen; other devices of yours then need the new one</span>
    </p>
  <//>`}function ge({open:e,close:t,send:i,server:r}){return s`<${C} name="ending" title="End the class" open=${e} close=${t}>
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
  <//>`}var ye="backstep class address";function cn(e){let{root:t,key:i,classroom:r,link:l,host:a,show:o}=e,n=Y(t,i),c=j("stage"),u=j(""),p=j(null),$=j(""),b=async v=>{let y=await l.send(v);$.value=y.type==="refused"?y.message:""};a.network&&b({type:"stage",session:a.network.session});let m=()=>{let v=r.room.value?.projector_key;v&&window.open(n.page(v),"backstep-projector")},d={project:v=>{b({type:"project",...v})},help:v=>{b({type:"help",...v})},ask:v=>{p.value=v},watch:(v,y)=>{b({type:"watch",task:v,question:y})},send:v=>{b(v)}},f={invite:()=>u.value="invitation",give:v=>p.value={kind:v},tasks:()=>u.value="given",hold:()=>u.value="holding",settle:()=>u.value="settling",end:()=>u.value="ending",openProjector:m,send:d.send};o("class-bar",he,{classroom:r,view:c,doing:f,server:n});let h={...Z(l,n,a.network),copy:R},w=()=>u.value="";o("class-dialogs",()=>{let v=u.value,y={close:w,classroom:r,send:d.send,server:n},ke=r.room.value?.code??"";return s`
      <${X} open=${v==="invitation"} ...${{close:w,code:ke,server:n,kept:{read:()=>Q(ye),write:W=>B(ye,W)},project:()=>{m(),d.project({what:"code"})},copy:R}} />
      <${fe} open=${v==="given"} ...${y} look=${(W,xe)=>{d.watch(W,xe),c.value="answers"}} />
      <${be} open=${v==="holding"} ...${y} />
      <${ve} open=${v==="settling"} ...${y} renew=${()=>b({type:"new_key"})} />
      <${ge} open=${v==="ending"} ...${y} />
      <${me} prefill=${p.value} close=${()=>p.value=null} giver=${h} />
      ${$.value?s`<p class="class-said" role="alert" onClick=${()=>$.value=""}>${$.value}</p>`:""}
    `}),de(e,d),ie(e,d,n),we(()=>{document.documentElement.dataset.classView=c.value;for(let v of["board","answers"]){let y=document.getElementById(`class-${v}`);y&&(y.hidden=c.value!==v)}document.querySelector("main")?.toggleAttribute("inert",c.value!=="stage")}),new URLSearchParams(location.search).has("class")&&(u.value="invitation");let S=new URLSearchParams(location.hash.slice(1)).get("class-questions");S!==null&&(p.value={kind:"own",text:S}),we(()=>{r.newKey.value&&location.assign(n.page(r.newKey.value))})}export{cn as createTeachersPage};
