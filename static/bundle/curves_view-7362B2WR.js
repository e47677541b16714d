import{a as we,c as ke,f as ye,h as oe,i as xe,k as se,l as O,n as J}from"./chunk-ZVFTA7AS.js";import{a as X,b as be,j as A,l as m}from"./chunk-PV43KWWB.js";import{effect as Qt}from"@preact/signals";import{computed as K,effect as Q,signal as E,untracked as ht}from"@preact/signals-core";var le=[["rate","learning rate"],["seed","seed"],["order","update order"],["biases","biases"],["optimizer","optimiser"],["momentum","momentum"],["batch","batch"],["error","error function"],["penalty","penalty"],["runs","other runs"]],G=4,it=["momentum","decay","beta1","beta2","epsilon"],ut=["gradient_descent","momentum","nesterov","rmsprop","adam"],ct=.01,_e=new Set(["rmsprop","adam"]),pt=["half_squared","squared","binary_cross_entropy","cross_entropy"],mt=[["frozen",!1],["shared",!0],["per_neuron",!0],["none",!1]];function Se(e){return le.find(([t])=>t===e)?.[0]??"rate"}function Oe({network:e,data:t,rule:r}){return"initializer"in e.start||"dataset"in t||!!t.test_fraction||r.shuffle===!0}function Me(e,{settings:t},r){let n=o=>s=>({rule:{[o]:s}});switch(e){case"rate":return{label:"Learning rate",value:t.learning_rate,change:n("learning_rate")};case"seed":return{label:"Seed",value:r,change:o=>({seed:o})};case"momentum":return{label:"Momentum",value:t.momentum,change:o=>Ee(t,o)};case"batch":return{label:"Batch size (0: all)",value:t.batch_size,change:n("batch_size")};case"penalty":return{label:"L2 penalty",value:t.l2,change:n("l2")}}return null}function Ee({optimizer:e},t){return{rule:{optimizer:e==="momentum"||e==="nesterov"?e:"momentum",momentum:t}}}function Te(e,t,r,n){return dt(e,t,r).map(o=>({change:o,words:ie(o,t,r.branches,n)}))}function dt(e,t,{seed:r,branches:n}){let{settings:o,biases:s,samples:l}=t;switch(e){case"rate":{let a=o.learning_rate||.5;return[2,.5,10,.1].map(i=>({rule:{learning_rate:Number((a*i).toPrecision(12))}}))}case"seed":return[1,2,3].map(a=>({seed:r+a}));case"order":return[{rule:{update_order:o.update_order==="sequential"?"simultaneous":"sequential"}}];case"biases":{let a=s==="none"?"none":o.train_biases?s:"frozen";return mt.filter(([u])=>u!==a).map(([u,d])=>({rule:{train_biases:d},...u==="frozen"?s==="none"?{biases:"shared"}:{}:{biases:u}}))}case"optimizer":return ut.filter(a=>a!==o.optimizer).map(a=>({rule:{optimizer:a,..._e.has(a)&&!_e.has(o.optimizer)?{learning_rate:ct}:{}}}));case"momentum":return[.5,.9].map(a=>Ee(o,a));case"batch":{let a=o.batch_size===0?l:o.batch_size;return[1,10,0].filter(u=>(u===0?l:u)!==a&&u<l).map(u=>({rule:{batch_size:u}}))}case"error":return pt.filter(a=>a!==o.error).map(a=>({rule:{error:a}}));case"penalty":return[0,.001,.01].filter(a=>a!==o.l2).map(a=>({rule:{l2:a}}));case"runs":return n.map(({id:a})=>({branch:a}))}}function ie({rule:e={},seed:t,biases:r,branch:n},o,s,l){if(n!==void 0){let d=s.find(({id:c})=>c===n);return d?`other run, parted at ${d.parted_at}`:"other run"}let a={...o,biases:r??o.biases,settings:{...o.settings,...e}},i=new Set([...Object.keys(e),...r===void 0?[]:["train_biases"]]),u=we(a,l).filter(({name:d,settings:c})=>d!=="rate"&&c.some(f=>i.has(f))).map(({name:d,before:c,words:f})=>d==="optimizer"&&!it.some(p=>p in e)?f.replace(/ [μρβ].*/,""):`${c} ${"shuffle"in e?f:f.replace(", shuffled","")}`.trim());return e.l2===0&&u.push("no penalty"),e.learning_rate!==void 0&&u.push(`rate ${ke(e.learning_rate,l)}`),t!==void 0&&u.push(`seed ${t}`),u.join(", ")||"no change"}function Ae(e,t){let r=e.iterations[e.iterations.length-1],n=t.iterations.findIndex(o=>o>r);return n<0?e:ft({iterations:[...e.iterations,...t.iterations.slice(n)],columns:e.columns.map((o,s)=>[...o,...t.columns[s].slice(n)])})}function ft(e){let{length:t}=e.iterations;if(t<=800)return e;let r=(n,o)=>o%2===0||o===t-1;return{iterations:e.iterations.filter(r),columns:e.columns.map(n=>n.filter(r))}}function Ce(e,t){let r=e.iterations.findIndex(n=>n>=t);return r<=0?e:{iterations:e.iterations.slice(r),columns:e.columns.map(n=>n.slice(r))}}function Re(e,t){let r=e[e.length-1],n=Math.max(1,(r-e[0])/Math.max(1,e.length-1));return Math.max(2,Math.min(400,Math.ceil((t-r)/n)+1))}function ue(e,t){let[r,n]=[0,e.length-1];for(;n-r>1;){let o=r+n>>1;e[o]<=t?r=o:n=o}return t-e[r]<=e[n]-t?r:n}function Le(e,t,r){let n=t.length-1;if(n<0)return null;let o=ue(t,r),s=Math.max(1,Math.round(n/10)),l={ArrowRight:o+1,ArrowLeft:o-1,PageUp:o+s,PageDown:o-s,Home:0,End:n};return e in l?t[Math.max(0,Math.min(n,l[e]))]:null}function Ie(e,t){let r=Math.min(e,t);return Array.from({length:r},(n,o)=>Math.floor(o*(e-1)/Math.max(1,r-1)))}var vt=60,$t=100,Ne=1e3,gt="this run";function Pe(e,t,r,{isOpen:n,runKey:o,sample:s}){let l=E("rate"),a=E([]),i=E(Ne),u=E(0),d=E(!0),c=E("train_error"),f=E(null),p=E(null),v=E(""),h=E(!1),g=E(0),M=E(null),C=K(()=>{let $=(e.network.value?.samples??1)>1?s.value:0;return`${o.value} | ${JSON.stringify(a.value)} | ${i.value} | ${$}`}),R=K(()=>n.value&&a.value.length>0&&e.connection.value==="open"&&o.value!==""),_="",T=null,L;Q(()=>{let[$,w]=[R.value,C.value];clearTimeout(L),T?.abort(),!(!$||w===_)&&(L=setTimeout(()=>{re(w)},vt))});let F=()=>(e.network.peek()?.samples??1)>1?s.peek():0;async function re($){let w=T=new AbortController;h.value=!0;try{let k=a.peek(),S={runs:k,iterations:i.peek(),points:400,sample:F()},{runs:x}=await r.compare(S,w.signal);C.peek()===$&&(p.value={changes:k,runs:x},_=$,v.value="")}catch(k){w.signal.aborted||(v.value=k.message,p.value=null,_="")}T===w&&(h.value=!1)}let H="";Q(()=>{let $=e.network.value;!n.value||!$||H===`${$.revision}`||(H=`${$.revision}`,r.recipe().then(w=>{u.value=w.seed,d.value=Oe(w)},()=>H=""))}),Q(()=>{let $=new Set(e.history.value.branches.map(({id:k})=>k)),w=a.value.filter(({branch:k})=>k===void 0||$.has(k));w.length<a.value.length&&(a.value=w)});let D=K(()=>{let $=e.network.value;if(!$)return[];let{branches:w}=e.history.value;return Te(l.value,$,{seed:u.value,branches:w},e.writing.value)});function b($){if(a.value.length===0){let k=e.frame.peek()?.end??0;i.value=k>=$t?k:Ne}!a.value.some(k=>JSON.stringify(k)===JSON.stringify($))&&a.value.length<G&&(a.value=[...a.value,$])}Q(()=>{let $=e.wondered.value;$===null||!e.network.value||ht(()=>{e.wondered.value=null,l.value=Se($),g.value+=1,a.value.length===0&&D.value.length>0&&b(D.value[0].change)})});let y=K(()=>{let[$,w]=[e.network.value,p.value];if(!$||!w||a.value.length===0)return null;let{branches:k}=e.history.value;return w.runs.map((S,x)=>({...S,change:x===0?null:w.changes[x-1],words:x===0?gt:ie(w.changes[x-1],$,k,e.writing.value)}))});return{part:l,others:a,iterations:i,seed:u,usesSeed:d,measure:c,logarithmic:f,runs:y,fault:v,isBusy:h,calls:g,pointed:M,suggestions:D,add:b,hides:K(()=>e.hidden.value.size>0||(e.moment.value?.of??0)>0),remove:$=>{a.value=a.value.filter(w=>w!==$)},clear:()=>{a.value=[]},async take($,w){let{branch:k,...S}=$;try{if(!(k===void 0?await t.open(await r.variation(S)):await t.choose(k)).ok)return;a.value=a.value.filter(I=>I!==$),e.say(`Taken: ${w}. Undo brings the run before back.`)}catch(x){e.notice.value=x.message}}}}import{computed as j,effect as De,signal as P,untracked as wt}from"@preact/signals-core";var V=8,Fe=600,me={train_error:"mean E, training",test_error:"mean E, test"};function We({names:e,samples:t},r){let{layers:n,parameters:o}=e,s=n[n.length-1],l=n.slice(1).flat();return[...t>1?["train_error",...r?["test_error"]:[]]:[],"E_total",...o,...s.map(i=>`E_${i}`),...l.flatMap(i=>[`out_${i}`,`net_${i}`,`delta_${i}`]),...o.map(i=>`dE_total/d${i}`),...o.map(i=>`${i}+`)]}function ze(e,t,r){let{layers:n,parameters:o}=e.names,s=X(e),l=n[n.length-1],a=t===null?void 0:s.get(t),i=[];if(a?.kind==="neuron"){let f=[...s.values()].filter(p=>p.kind==="weight"&&p.to===a.name||p.kind==="bias"&&p.to.includes(a.name)).map(({name:p})=>p);i.push({label:`all weights of ${a.name}`,names:f}),i.push({label:`gradients of ${a.name}`,names:f.map(p=>`dE_total/d${p}`)}),i.push({label:`everything of ${a.name}`,names:be(a)})}let u=n.slice(1,-1).flat();i.push({label:"all outputs",names:l.map(c=>`out_${c}`)}),u.length>0&&i.push({label:"all hidden neurons",names:u.map(c=>`out_${c}`)}),i.push({label:"all parameters",names:o},{label:"all gradients",names:o.map(c=>`dE_total/d${c}`)});let d=e.samples>1?["train_error",...r?["test_error"]:[]]:["E_total",...l.map(c=>`E_${c}`)];return i.push({label:"errors",names:d}),i}function de(e,t){return[...new Set([...e,...t])].slice(0,V)}function He(e,t){let r=pe(e);return t.find(n=>pe(n)===r||pe(W(n))===r)??null}function pe(e){return e.trim().toLowerCase().replaceAll("∂","d").replaceAll("δ","delta").replaceAll("⁺","+").replace(/[\s_]+/g," ").replace(/ ?\/ ?/g,"/").replace(/^de\/d/,"de total/d")}function W(e){return me[e]?me[e]:e.replace(/^dE_total\/d/,"∂E/∂").replace(/^delta_/,"δ_").replace(/\+$/,"⁺")}function fe(e){return bt(e)||e.startsWith("dE_total/d")||e.startsWith("delta_")}function bt(e){return e.startsWith("E_")||e in me}var kt=1e3,yt=4,xt=60;function Ke(e,t,{isOpen:r,runKey:n}){let o=P([]),s=P(null),l=P(0),a=P(null),i=P(null),u=P(""),d=P(null),c=j(()=>!Number.isNaN(e.frame.value?.testError??NaN)),f=j(()=>e.network.value?We(e.network.value,c.value):[]),p=()=>e.network.peek()?.samples??1,v=!1;De(()=>{!r.value||f.value.length===0||wt(()=>{let b=new Set(f.value),y=o.value.filter($=>b.has($));(y.length<o.value.length||!v)&&(o.value=y.length>0?y:h()),v||(l.value=e.frame.value?.sample??0),l.value=Math.min(l.value,Math.max(0,p()-1)),v=!0})});function h(){let b=e.network.peek();if(!b)return[];let y=X(b),$=y.get(e.selected.peek()??""),w=$?.kind==="weight"?$.to:b.names.layers[1][0],k=[...y.values()].filter(S=>S.kind==="weight"&&S.to===w);return de([],k.map(({name:S})=>S))}let g=j(()=>{let b=(e.network.value?.samples??1)>1?l.value:"";return`${n.value} | ${o.value.join(" ")} | ${s.value} | ${b}`}),M="",C="",R=0,_=null,T;function L(){if(clearTimeout(T),_&&_.key!==g.peek()&&_.abort.abort(),!F())return;let b=M===g.peek()?R-performance.now():xt;T=setTimeout(()=>{re()},Math.max(0,b))}function F(){let b=e.frame.peek()?.end;if(!r.peek()||_||b===void 0||o.peek().length===0||e.connection.peek()!=="open"||C===g.peek())return!1;let y=i.peek()?.points;return M!==g.peek()||(y?.iterations.at(-1)??-1)<b}async function re(){if(!F())return;let[b,y,$]=[g.peek(),o.peek(),performance.now()],w=_={key:b,abort:new AbortController},k=e.frame.peek()?.end??0,S=Math.max(0,k-(s.peek()??1/0)),x=M===b?i.peek():null;try{let I=await t.curves({quantities:y,from:x?x.points.iterations.at(-1)??0:S,points:x?Re(x.points.iterations,k):400,sample:p()>1?l.peek():null},w.abort.signal),U={iterations:I.iterations,columns:y.map(lt=>I.values[lt])};g.peek()===b&&(i.value={names:y,points:Ce(x?Ae(x.points,U):U,S)},M=b,u.value="")}catch(I){!w.abort.signal.aborted&&g.peek()===b&&(C=b,u.value=I.message)}_=null,R=$+Math.max(kt,(1+yt)*(performance.now()-$)),L()}De(()=>{r.value,g.value,e.frame.value?.end,e.connection.value,r.value||_?.abort.abort(),L()});let H=j(()=>(i.value?.names??[]).every(e.knows.value)?null:e.frame.value?.iteration??0),D=j(()=>{let[b,y]=[i.value,H.value];if(!b)return null;let{iterations:$,columns:w}=b.points,k=e.knows.value;return{names:b.names,iterations:$,columns:w.map((S,x)=>y===null||k(b.names[x])?S:S.map((I,U)=>$[U]<y?I:null))}});return{chosen:o,stretch:s,sample:l,logarithmic:a,shown:D,fault:u,pointed:d,known:f,tested:c,add:b=>{o.value=de(o.value,b)},remove:b=>{o.value=o.value.filter(y=>y!==b)},clear:()=>{o.value=[]}}}import{computed as _t}from"@preact/signals-core";function Ve(e){return _t(()=>{let t=e.network.value,r=e.history.value.edits.map(({iteration:n,quantity:o,text:s})=>`${n} ${o} ${s}`);return t?`${t.revision} ${r.join(", ")}`:""})}import{useMemo as Qe,useState as Ye}from"preact/hooks";var St=100,Ot=.5,Mt=.04;function he(e){let[t,r,n]=[1/0,-1/0,1/0];for(let o of e)for(let s of o)s===null||!Number.isFinite(s)||(s<t&&(t=s),s>r&&(r=s),s>0&&s<n&&(n=s));return t<=r?{low:t,high:r,least:n}:null}function Y(e,t){let r=he(e);return!r||r.least===1/0?!1:t??(r.low>0&&r.high/r.low>St)}function je(e,t,r){if(e&&t&&e.least<1/0)return ye({low:e.least,high:e.high},"logarithmic",r);let{low:n,high:o}=e??{low:0,high:1},s=o>n?Mt*(o-n):Ot*(Math.abs(o)||1),[l,a]=[n===0?0:n-s,o+s],i=u=>Math.min(1,Math.max(0,(u-l)/(a-l)));return{logarithmic:!1,ticks:ve(l,a,r),place:i}}function ve(e,t,r){let n=(t-e)/Math.max(1,r),o=10**Math.floor(Math.log10(n)),s=[1,2,5,10].map(i=>i*o).find(i=>i>=n)??n,l=Math.ceil(e/s-1e-9),a=Math.floor(t/s+1e-9)-l+1;return Array.from({length:Math.max(0,a)},(i,u)=>Number(((l+u)*s).toPrecision(12)))}function qe(e,t){return e<0?`−${oe(-e,t)}`:oe(e,t)}function Be(e,t,r,n){let o=e.map((a,i)=>i).sort((a,i)=>e[a]-e[i]||a-i),s=[...e],l=r;for(let a of o)s[a]=Math.max(l,Math.min(e[a],n)),l=s[a]+t;l=n;for(let a of o.reverse())s[a]=Math.min(l,s[a]),l=s[a]-t;return s}import{useLayoutEffect as Ue,useRef as Xe}from"preact/hooks";function Z({mount:e,...t}){let r=Xe(null),n=Xe(null);return Ue(()=>(n.current=e(r.current),()=>n.current?.end()),[]),Ue(()=>n.current?.update(t)),m`<div ref=${r}></div>`}var Je=["","9 4","2 4","12 4 2 4","5 3","14 6","2 4 2 8","9 3 2 3 2 3"];function q(e){let t=e%Je.length;return{number:t+1,dash:Je[t]}}function Ge(e,t,r,n){let o="",s=!1;for(let l=0;l<e.length;l++){let a=t[l];a===null||!Number.isFinite(a)?s=!1:(o+=`${s?"L":"M"}${r(e[l]).toFixed(1)} ${n(a).toFixed(1)}`,s=!0)}return o}function ee({line:e}){let{number:t,dash:r}=q(e);return m`<svg class="curves-swatch" width="30" height="10" aria-hidden="true">
    <path class="curves-line" data-factor=${t} stroke-dasharray=${r} d="M1 5H29" />
  </svg>`}function te({label:e,of:t,isOn:r}){return m`<span class="switch" role="group" aria-label=${e}>
    ${["linear","logarithmic"].map((n,o)=>m`<button
          key=${n}
          type="button"
          aria-pressed=${r===(o===1)}
          onClick=${()=>t.value=o===1}
        >
          ${n}
        </button>`)}
  </span>`}function N({iterations:e,values:t},r,n){let o=e.indexOf(r);if(o<0)return"–";let s=t[o];return s===null?"□":n.number(s)}import{useState as Et}from"preact/hooks";var Tt=41;function ne({caption:e,lines:t,writing:r}){let[n,o]=Et(!1);return m`<details
    class="curves-values"
    onToggle=${s=>o(s.target.open)}
  >
    <summary>Values</summary>
    ${n&&m`<${At} ...${{caption:e,lines:t,writing:r}} />`}
  </details>`}function At({caption:e,lines:t,writing:r}){let n=[...new Set(t.flatMap(s=>s.iterations))].sort((s,l)=>s-l),o=Ie(n.length,Tt).map(s=>n[s]);return m`<div class="scrolls" tabindex="0" role="group" aria-label=${e}>
    <table>
      <caption>
        ${e}
      </caption>
      <thead>
        <tr>
          <th scope="col">iteration</th>
          ${t.map(({label:s})=>m`<th scope="col" key=${s}>${s}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${o.map(s=>m`<tr key=${s}>
              <th scope="row">${A(s)}</th>
              ${t.map(l=>m`<td key=${l.label}>${N(l,s,r)}</td>`)}
            </tr>`)}
      </tbody>
    </table>
  </div>`}var Ct=[["","the whole run"],["10000","the last 10 000"],["1000","the last 1 000"],["100","the last 100"]];function Ze({store:e,following:t,mount:r}){let n=e.writing.value,o=t.shown.value,s=Qe(()=>o?o.names.map((p,v)=>({label:n.letters(W(p)),iterations:o.iterations,values:o.columns[v]})):[],[o,n]),l=t.chosen.value,a=t.logarithmic.value,i=Qe(()=>l.every(fe)&&Y(s.map(({values:p})=>p),a),[l,s,a]),u=o?.iterations.at(-1)??0,d=t.pointed.value,c=d??u,f=`iteration ${A(c)}: ${s.map(p=>`${p.label} ${N(p,c,n)}`).join(", ")}`;return m`
    <${Rt} ...${{store:e,following:t}} />
    ${t.fault.value&&m`<p class="refusal" role="alert">${t.fault.value}</p>`}
    ${l.length===0?m`<p class="hint">Add a weight, an output, a gradient or an error to see how it has moved.</p>`:m`<${Z}
            ...${{mount:r,lines:s,pointed:d,told:f,writing:n}}
            logarithmic=${i}
            name="Curves over the iterations"
          />`}
    <${Lt} ...${{following:t,lines:s,at:c,isPointed:d!==null,writing:n}} />
    ${l.length>0&&m`<${It} ...${{store:e,following:t,logarithmic:i}} />`}
    ${s.length>0&&m`<${ne} caption="Values over the iterations" ...${{lines:s,writing:n}} />`}
  `}function Rt({store:e,following:t}){let[r,n]=Ye(""),[o,s]=Ye(""),l=e.network.value;if(!l)return"";let[a,i]=[t.known.value,t.chosen.value],u=i.length>=V,d=ze(l,e.selected.value,t.tested.value),c=[e.selected.value,e.quantity.value].filter((v,h,g)=>v!==null&&a.includes(v)&&!i.includes(v)&&g.indexOf(v)===h),f=e.writing.value.letters;function p(){if(r.trim()==="")return;let v=He(r,a);if(v===null)return s(`This network has no “${r.trim()}”. Try w5, out_o1, ∂E/∂w5 or E_total.`);t.add([v]),n(""),s("")}return m`<div class="curves-adding">
      ${c.map(v=>m`<button
            key=${v}
            type="button"
            disabled=${u}
            onClick=${()=>t.add([String(v)])}
          >
            + ${f(W(String(v)))}
          </button>`)}
      <input
        type="text"
        list="curve-names"
        aria-label="Quantity to add"
        placeholder="w5, out_o1, ∂E/∂w5 …"
        autocomplete="off"
        spellcheck=${!1}
        disabled=${u}
        aria-invalid=${o!==""}
        value=${r}
        onInput=${v=>n(v.target.value)}
        onKeyDown=${v=>{v.stopPropagation(),v.key==="Enter"&&p()}}
      />
      <datalist id="curve-names">
        ${a.slice(0,Fe).map(v=>m`<option key=${v} value=${W(v)}></option>`)}
      </datalist>
      <button type="button" disabled=${u} onClick=${p}>Add</button>
      <select
        aria-label="Add a group of quantities"
        value=""
        onChange=${v=>{let h=v.target,g=d.find(({label:M})=>M===h.value);h.value="",g&&(t.clear(),t.add(g.names))}}
      >
        <option value="">a group …</option>
        ${d.map(({label:v,names:h})=>m`<option key=${v} value=${v}>
              ${v}${h.length>V?` (the first ${V} of ${h.length})`:""}
            </option>`)}
      </select>
    </div>
    ${o&&m`<p class="refusal" role="alert">${o}</p>`}`}function Lt({following:e,lines:t,at:r,isPointed:n,writing:o}){let s=e.chosen.value;return s.length===0?"":m`<table class="curves-legend">
    <caption>
      ${n?"":"now, "}at iteration ${A(r)}
    </caption>
    <tbody>
      ${s.map((l,a)=>{let i=o.letters(W(l)),u=t.find(d=>d.label===i);return m`<tr key=${l}>
          <td><${ee} line=${a} /></td>
          <th scope="row">${i}</th>
          <td class="number">${u?N(u,r,o):"…"}</td>
          <td>
            <button
              type="button"
              class="plain"
              aria-label=${`Remove ${i}`}
              title=${`Remove ${i}`}
              onClick=${()=>e.remove(l)}
            >
              ×
            </button>
          </td>
        </tr>`})}
    </tbody>
  </table>`}function It({store:e,following:t,logarithmic:r}){let n=e.network.value?.samples??1,o=t.chosen.value,s=n>1&&o.some(l=>/^(out|net|delta|E)_/.test(l));return m`<div class="curves-choices">
    <label
      ><span class="spoken">Iterations shown</span>
      <select
        value=${String(t.stretch.value??"")}
        onChange=${l=>{let{value:a}=l.target;t.stretch.value=a===""?null:Number(a)}}
      >
        ${Ct.map(([l,a])=>m`<option key=${l} value=${l}>${a}</option>`)}
      </select>
    </label>
    ${s?m`<label
            >of sample
            <select
              value=${String(t.sample.value)}
              onChange=${l=>t.sample.value=Number(l.target.value)}
            >
              ${Array.from({length:n},(l,a)=>m`<option key=${a} value=${String(a)}>${a+1}</option>`)}
            </select>
          </label>`:""}
    ${o.every(fe)?m`<${te} label="Scale of the values" of=${t.logarithmic} isOn=${r} />`:""}
  </div>`}import{useLayoutEffect as Nt,useMemo as et,useRef as tt}from"preact/hooks";var Pt=4;function nt({store:e,comparing:t,mount:r}){let n=tt(null),o=tt(0),[s,l]=[t.calls.value,t.runs.value!==null];return Nt(()=>{if(s===o.current)return;l&&(o.current=s),n.current&&Ft(n.current),n.current?.parentElement?.querySelector(".curves-asking select")?.focus({preventScroll:!0})},[s,l]),m`
    <h3 ref=${n} id="what-if">What if …</h3>
    <${Wt} ...${{store:e,comparing:t}} />
    ${t.fault.value&&m`<p class="refusal" role="alert">${t.fault.value}</p>`}
    ${t.hides.value&&t.others.value.length>0?m`<p class="hint">The comparison waits until the numbers of this iteration are known.</p>`:m`<${zt} ...${{store:e,comparing:t,mount:r}} />`}
  `}function Ft(e){let t=e.closest(".panel-body");if(!t||t.scrollHeight<=t.clientHeight)return e.scrollIntoView({block:"start"});t.scrollTop+=e.getBoundingClientRect().top-t.getBoundingClientRect().top-8}function Wt({store:e,comparing:t}){let r=e.network.value;if(!r)return"";let n=t.part.value,o=t.others.value,s=o.length>=G,l=Me(n,r,t.seed.value),a=n==="seed"&&!t.usesSeed.value,i=a?[]:t.suggestions.value,u=c=>o.some(f=>JSON.stringify(f)===JSON.stringify(c)),d=le.filter(([c])=>(c!=="runs"||e.history.value.branches.length>0)&&(c!=="batch"||r.samples>1));return m`<div class="curves-adding curves-asking">
    <select
      aria-label="What is changed"
      value=${n}
      onChange=${c=>t.part.value=c.target.value}
    >
      ${d.map(([c,f])=>m`<option key=${c} value=${c}>${f}</option>`)}
    </select>
    ${i.map(({change:c,words:f})=>m`<button
          key=${f}
          type="button"
          disabled=${s||u(c)}
          onClick=${()=>t.add(c)}
        >
          + ${f}
        </button>`)}
    ${a&&m`<p class="hint">Nothing in this run is drawn from the seed: its weights and samples are given.</p>`}
    ${l&&!a&&m`<span class="curves-typed"
        >or
        <${se}
          label=${`${l.label} to compare with`}
          value=${l.value}
          disabled=${s}
          keep=${async c=>(t.add(l.change(c)),{ok:!0})}
      /></span>`}
  </div>`}function zt({store:e,comparing:t,mount:r}){let n=t.runs.value,o=e.writing.value,s=Ht(n,t.measure.value),l=et(()=>n?n.map(p=>at(p,s)):[],[n,s]),a=t.logarithmic.value,i=et(()=>Y(l.map(({values:p})=>p),a),[l,a]);if(t.others.value.length===0)return m`<p class="hint">
      Another rate, seed or rule is trained beside this run, from the same start. The run itself stays as it
      is.
    </p>`;if(!n)return t.fault.value?"":m`<p class="waiting" role="status">Training the others …</p>`;let u=Math.max(...n.flatMap(({iterations:p})=>p.at(-1)??0)),d=t.pointed.value,c=d??u,f=`iteration ${A(c)}: ${l.map(p=>`${p.label} ${N(p,c,o)}`).join(", ")}`;return m`
    <${Z}
      ...${{mount:r,lines:l,pointed:d,told:f,writing:o}}
      logarithmic=${i}
      name="Runs side by side over the iterations"
    />
    <${Dt} ...${{store:e,comparing:t,runs:n,at:c,isPointed:d!==null}} />
    <div class="curves-choices">
      <label
        ><span class="spoken">What is drawn</span>
        <select
          value=${s}
          onChange=${p=>t.measure.value=p.target.value}
        >
          ${$e(n).map(([p,v])=>m`<option key=${p} value=${p}>${v}</option>`)}
        </select>
      </label>
      <span class="curves-typed"
        >up to iteration
        <${se}
          label="Iterations that are compared"
          step=${100}
          value=${t.iterations.value}
          keep=${async p=>!Number.isInteger(p)||p<1?{ok:!1,message:"A whole number of iterations, from 1 on."}:(t.iterations.value=p,{ok:!0})}
      /></span>
      <${te} label="Scale of the errors" of=${t.logarithmic} isOn=${i} />
    </div>
    <${ne} caption="The runs over the iterations" ...${{lines:l,writing:o}} />
  `}function $e(e){let t=e.some(({test_error:n})=>n.length>0),r=Object.keys(e[0]?.outputs??{});return[["train_error",t?"error, training":"error"],...t?[["test_error","error, test"]]:[],...r.map(n=>[n,`out_${n}`])]}function Ht(e,t){return e&&$e(e).some(([r])=>r===t)?t:"train_error"}function at(e,t){let r=t==="train_error"||t==="test_error"?e[t]:e.outputs[t]??[],n=e.diverged_at===null?void 0:`${e.words} diverges`;return{label:e.words,iterations:e.iterations,values:r,note:n}}function Dt({store:e,comparing:t,runs:r,at:n,isPointed:o}){let s=e.writing.value,l=$e(r).slice(0,Pt+2);return m`<div class="scrolls">
    <table class="curves-legend runs">
      <caption>
        at iteration ${A(n)}${o?"":", the end"}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">run</th>
          <td></td>
          ${l.map(([a,i])=>m`<th scope="col" key=${a} class="number">${s.letters(i)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${r.map((a,i)=>m`<${Kt} key=${a.words} ...${{store:e,comparing:t,run:a,n:i,at:n,measures:l}} />`)}
      </tbody>
    </table>
  </div>`}function Kt({store:e,comparing:t,run:r,n,at:o,measures:s}){let{change:l,words:a}=r,i=r.diverged_at!==null&&o>=r.diverged_at,u=r.refused?m`<td class="refusal">${r.refused}</td>`:i?m`<td class="diverges">
          diverges at iteration ${A(r.diverged_at)}
        </td>`:s.map(([c])=>m`<td key=${c} class="number">${N(at(r,c),o,e.writing.value)}</td>`),d=e.keeps("network")||e.connection.value!=="open";return m`<tr>
    <td><${ee} line=${n} /></td>
    <th scope="row">${a}</th>
    <td class="acts">
      ${l&&m`${!d&&!r.refused&&m`<button
              type="button"
              title=${`Open this run in place of the present one: ${a}. Undo brings it back.`}
              onClick=${()=>{t.take(l,a)}}
            >
              Take<span class="spoken"> ${a}</span>
            </button>`}
          <button
            type="button"
            class="plain"
            aria-label=${`Remove ${a}`}
            title=${`Remove ${a}`}
            onClick=${()=>t.remove(l)}
          >
            ×
          </button>`}
    </td>
    ${u}
  </tr>`}function rt({store:e,open:t,following:r,comparing:n,mountMoved:o,mountCompared:s}){return t.value?e.network.value?m`
    <h3>What has moved</h3>
    <${Ze} ...${{store:e,following:r,mount:o}} />
    <${nt} ...${{store:e,comparing:n,mount:s}} />
  `:m`<p class="waiting">Fetching the network …</p>`:""}var[z,ae,B]=[10,24,52],[Vt,jt,qt]=[38,84,15],[ot,Bt]=[7.2,.42],ge=18;function st(e,t){let r=O("svg",{"aria-hidden":"true",class:"curves-picture"}),[n,o,s]=[O("g"),O("g"),O("g")],l=O("line",{class:"curves-now"});r.append(n,l,o,s),e.append(r),e.classList.add("curves-chart"),e.setAttribute("role","slider"),e.setAttribute("aria-valuemin","0"),e.setAttribute("aria-description","Arrow keys move along the curves, Enter travels to the iteration."),e.tabIndex=0;let a=null,i=null,u=0,d={width:0,height:0};new ResizeObserver(([{contentRect:h}])=>{d={width:h.width,height:h.height},c()}).observe(e);function c(){!a||d.width<60||d.height<60||(i=Ut(a,d),J(r,"width",String(d.width)),J(r,"height",String(d.height)),n.replaceChildren(...Xt(i,a)),o.replaceChildren(...Jt(i,a)),f(),p())}function f(){if(!a||!i)return;s.replaceChildren(...Gt(i,a));let h=a.pointed??i.last;e.setAttribute("aria-label",a.name),e.setAttribute("aria-valuemax",String(i.last)),e.setAttribute("aria-valuenow",String(Math.min(h,i.last))),e.setAttribute("aria-valuetext",a.told)}function p(){if(!i)return;let{x:h,height:g,first:M,last:C}=i;l.classList.toggle("outside",u<M||u>C);let R=h(u).toFixed(1);for(let[_,T]of Object.entries({x1:R,x2:R,y1:z,y2:g-ae}))J(l,_,String(T))}function v(h){if(!i||i.points.length===0)return null;let{left:g}=e.getBoundingClientRect();return i.points[ue(i.points,i.iteration(h.clientX-g))]}return e.addEventListener("pointermove",h=>t.point(v(h))),e.addEventListener("pointerdown",h=>t.point(v(h))),e.addEventListener("pointerleave",()=>document.activeElement!==e&&t.point(null)),e.addEventListener("blur",()=>t.point(null)),e.addEventListener("click",h=>{let g=a?.pointed??v(h);g!==null&&t.travel(g)}),e.addEventListener("keydown",h=>{if(!(!i||h.ctrlKey||h.metaKey||h.altKey)){if(h.key==="Enter"&&a?.pointed!==null&&a)t.travel(a.pointed??i.last);else if(h.key==="Escape"&&a?.pointed!==null)t.point(null);else{let g=Le(h.key,i.points,a?.pointed??i.last);if(g===null)return;t.point(g)}h.preventDefault()}}),{update(h){let g=a?.lines===h.lines&&a.logarithmic===h.logarithmic&&a.writing===h.writing;a=h,g?f():c()},now(h){u=h,p()}}}function Ut({lines:e,logarithmic:t},{width:r,height:n}){let o=[...new Set(e.flatMap(({iterations:f})=>f))].sort((f,p)=>f-p),[s,l]=[o[0]??0,Math.max(o.at(-1)??0,(o[0]??0)+1)],a=Math.max(4,...e.map(({label:f,note:p})=>Math.max(f.length,p?.length??0))),i=Math.min(ge+8+a*ot,Bt*r),u=r-B-i,d=n-z-ae,c=je(he(e.map(({values:f})=>f)),t,Math.max(2,Math.round(d/Vt)));return{width:r,height:n,right:i,first:s,last:l,points:o,scale:c,most:Math.max(2,Math.floor(u/jt)),x:f=>B+u*(f-s)/(l-s),y:f=>z+d*(1-c.place(f)),iteration:f=>s+(f-B)/u*(l-s)}}function Xt({width:e,height:t,right:r,first:n,last:o,scale:s,most:l,x:a,y:i},{writing:u}){let d=u.notation.comma==="true",c=s.ticks.flatMap(v=>{let h=i(v).toFixed(1),g=O("text",{x:B-8,y:h,class:"curves-value"});return g.textContent=qe(v,d),[O("line",{x1:B,x2:e-r,y1:h,y2:h,class:"curves-grid"}),g]}),p=(n===0?xe(o,l+1):ve(n,o,l)).filter(Number.isInteger).map(v=>{let h=O("text",{x:a(v).toFixed(1),y:t-6,class:"curves-iteration"});return h.textContent=A(v),h});return[...c,...p]}function Jt({width:e,height:t,right:r,x:n,y:o},{lines:s}){let l=s.map(({values:u})=>{let d=u.findLastIndex(c=>c!==null);return d<0?null:{at:d,value:u[d]}}),a=l.map(u=>u?o(u.value):z),i=Be(a,qt,z+2,t-ae);return s.flatMap((u,d)=>{let{number:c,dash:f}=q(d),p=l[d],v={"data-factor":c,"stroke-dasharray":f},h=O("path",{...v,d:Ge(u.iterations,u.values,n,o),class:"curves-line","data-curve":u.label});if(!p)return[h];let[g,M]=[e-r+4,e-r+4+ge],C=i[d].toFixed(1),R=O("path",{...v,d:`M${g} ${C}H${M}`,class:"curves-line"}),_=O("text",{x:M+4,y:C,class:"curves-name"}),T=Math.max(3,Math.floor((r-ge-8)/ot+.01)),L=u.note?u.note:u.label;_.textContent=L.length>T?`${L.slice(0,T-1)}…`:L;let F=O("circle",{"data-factor":c,cx:n(u.iterations[p.at]).toFixed(1),cy:o(p.value).toFixed(1),r:u.iterations.length===1?4:2.5,class:"curves-dot"});return[h,R,_,F]})}function Gt({x:e,y:t,height:r},{lines:n,pointed:o}){if(o===null)return[];let s=e(o).toFixed(1),l=O("line",{x1:s,x2:s,y1:z,y2:r-ae,class:"curves-hair"}),a=n.flatMap(({iterations:i,values:u},d)=>{let c=u[i.indexOf(o)]??null;return c===null?[]:[O("circle",{"data-factor":q(d).number,cx:s,cy:t(c).toFixed(1),r:4,class:"curves-dot"})]});return[l,...a]}function ma({store:e,actions:t,server:r,panelOpen:n,show:o}){let s=Ve(e),l=Ke(e,r,{isOpen:n,runKey:s}),a=Pe(e,t,r,{isOpen:n,runKey:s,sample:l.sample}),i=new Set;function u(c){let f=e.frame.peek()?.end??0;!e.watching&&e.connection.peek()==="open"&&c<=f&&t.scrubTo(c)}function d(c){return f=>{let p=st(f,{point:v=>c.value=v,travel:u});return i.add(p),p.now(e.frame.peek()?.iteration??0),{update:p.update,end:()=>{i.delete(p)}}}}return Qt(()=>{let c=e.frame.value?.iteration??0;for(let f of i)f.now(c)}),o("#curves",rt,{following:l,comparing:a,open:n,mountMoved:d(l.pointed),mountCompared:d(a.pointed)}),{following:l,comparing:a}}export{ma as createCurvesView};
