import{a as we,c as ke,f as ye,h as oe,i as xe}from"./chunk-T6WASMSL.js";import{a as _,c as G}from"./chunk-YZKZXRQK.js";import{a as J,d as be,k as se}from"./chunk-TFANCNPO.js";import{c as E}from"./chunk-7JFT5QGL.js";import{a as d}from"./chunk-YV6CSYCU.js";import{effect as Gt}from"@preact/signals";import{computed as K,effect as Y,signal as T,untracked as ft}from"@preact/signals-core";var le=[["rate","learning rate"],["seed","seed"],["order","update order"],["biases","biases"],["optimizer","optimiser"],["momentum","momentum"],["batch","batch"],["error","error function"],["penalty","penalty"],["runs","other runs"]],Q=4,lt=["momentum","decay","beta1","beta2","epsilon"],it=["gradient_descent","momentum","nesterov","rmsprop","adam"],ut=.01,_e=new Set(["rmsprop","adam"]),ct=["half_squared","squared","binary_cross_entropy","cross_entropy"],pt=[["frozen",!1],["shared",!0],["per_neuron",!0],["none",!1]];function Oe(e){return le.find(([t])=>t===e)?.[0]??"rate"}function Se(e,{settings:t},o){let n=a=>s=>({rule:{[a]:s}});switch(e){case"rate":return{label:"Learning rate",value:t.learning_rate,change:n("learning_rate")};case"seed":return{label:"Seed",value:o,change:a=>({seed:a})};case"momentum":return{label:"Momentum",value:t.momentum,change:a=>Me(t,a)};case"batch":return{label:"Batch size (0: all)",value:t.batch_size,change:n("batch_size")};case"penalty":return{label:"L2 penalty",value:t.l2,change:n("l2")}}return null}function Me({optimizer:e},t){return{rule:{optimizer:e==="momentum"||e==="nesterov"?e:"momentum",momentum:t}}}function Ee(e,t,o,n){return mt(e,t,o).map(a=>({change:a,words:ie(a,t,o.branches,n)}))}function mt(e,t,{seed:o,branches:n}){let{settings:a,biases:s,samples:l}=t;switch(e){case"rate":{let r=a.learning_rate||.5;return[2,.5,10,.1].map(i=>({rule:{learning_rate:Number((r*i).toPrecision(12))}}))}case"seed":return[1,2,3].map(r=>({seed:o+r}));case"order":return[{rule:{update_order:a.update_order==="sequential"?"simultaneous":"sequential"}}];case"biases":{let r=s==="none"?"none":a.train_biases?s:"frozen";return pt.filter(([u])=>u!==r).map(([u,c])=>({rule:{train_biases:c},...u==="frozen"?s==="none"?{biases:"shared"}:{}:{biases:u}}))}case"optimizer":return it.filter(r=>r!==a.optimizer).map(r=>({rule:{optimizer:r,..._e.has(r)&&!_e.has(a.optimizer)?{learning_rate:ut}:{}}}));case"momentum":return[.5,.9].map(r=>Me(a,r));case"batch":{let r=a.batch_size===0?l:a.batch_size;return[1,10,0].filter(u=>(u===0?l:u)!==r&&u<l).map(u=>({rule:{batch_size:u}}))}case"error":return ct.filter(r=>r!==a.error).map(r=>({rule:{error:r}}));case"penalty":return[0,.001,.01].filter(r=>r!==a.l2).map(r=>({rule:{l2:r}}));case"runs":return n.map(({id:r})=>({branch:r}))}}function ie({rule:e={},seed:t,biases:o,branch:n},a,s,l){if(n!==void 0){let c=s.find(({id:m})=>m===n);return c?`other run, parted at ${c.parted_at}`:"other run"}let r={...a,biases:o??a.biases,settings:{...a.settings,...e}},i=new Set([...Object.keys(e),...o===void 0?[]:["train_biases"]]),u=we(r,l).filter(({name:c,settings:m})=>c!=="rate"&&m.some(v=>i.has(v))).map(({name:c,before:m,words:v})=>c==="optimizer"&&!lt.some(p=>p in e)?v.replace(/ [μρβ].*/,""):`${m} ${v}`.trim());return e.l2===0&&u.push("no penalty"),e.learning_rate!==void 0&&u.push(`rate ${ke(e.learning_rate,l)}`),t!==void 0&&u.push(`seed ${t}`),u.join(", ")||"no change"}function Te(e,t){let o=e.iterations[e.iterations.length-1],n=t.iterations.findIndex(a=>a>o);return n<0?e:dt({iterations:[...e.iterations,...t.iterations.slice(n)],columns:e.columns.map((a,s)=>[...a,...t.columns[s].slice(n)])})}function dt(e){let{length:t}=e.iterations;if(t<=800)return e;let o=(n,a)=>a%2===0||a===t-1;return{iterations:e.iterations.filter(o),columns:e.columns.map(n=>n.filter(o))}}function Ae(e,t){let o=e.iterations.findIndex(n=>n>=t);return o<=0?e:{iterations:e.iterations.slice(o),columns:e.columns.map(n=>n.slice(o))}}function Ce(e,t){let o=e[e.length-1],n=Math.max(1,(o-e[0])/Math.max(1,e.length-1));return Math.max(2,Math.min(400,Math.ceil((t-o)/n)+1))}function ue(e,t){let[o,n]=[0,e.length-1];for(;n-o>1;){let a=o+n>>1;e[a]<=t?o=a:n=a}return t-e[o]<=e[n]-t?o:n}function Re(e,t,o){let n=t.length-1;if(n<0)return null;let a=ue(t,o),s=Math.max(1,Math.round(n/10)),l={ArrowRight:a+1,ArrowLeft:a-1,PageUp:a+s,PageDown:a-s,Home:0,End:n};return e in l?t[Math.max(0,Math.min(n,l[e]))]:null}function Le(e,t){let o=Math.min(e,t);return Array.from({length:o},(n,a)=>Math.floor(a*(e-1)/Math.max(1,o-1)))}var ht=60,vt=100,Ie=1e3,$t="this run";function Ne(e,t,o,{isOpen:n,runKey:a,sample:s}){let l=T("rate"),r=T([]),i=T(Ie),u=T(0),c=T("train_error"),m=T(null),v=T(null),p=T(""),f=T(!1),h=T(0),b=T(null),O=K(()=>{let $=(e.network.value?.samples??1)>1?s.value:0;return`${a.value} | ${JSON.stringify(r.value)} | ${i.value} | ${$}`}),R=K(()=>n.value&&r.value.length>0&&e.connection.value==="open"&&a.value!==""),M="",x=null,A;Y(()=>{let[$,g]=[R.value,O.value];clearTimeout(A),x?.abort(),!(!$||g===M)&&(A=setTimeout(()=>{P(g)},ht))});let L=()=>(e.network.peek()?.samples??1)>1?s.peek():0;async function P($){let g=x=new AbortController;f.value=!0;try{let k=r.peek(),S={runs:k,iterations:i.peek(),points:400,sample:L()},{runs:y}=await o.compare(S,g.signal);O.peek()===$&&(v.value={changes:k,runs:y},M=$,p.value="")}catch(k){g.signal.aborted||(p.value=k.message,v.value=null,M="")}x===g&&(f.value=!1)}let H="";Y(()=>{let $=e.network.value;!n.value||!$||H===`${$.revision}`||(H=`${$.revision}`,o.recipe().then(g=>u.value=g.seed,()=>H=""))}),Y(()=>{let $=new Set(e.history.value.branches.map(({id:k})=>k)),g=r.value.filter(({branch:k})=>k===void 0||$.has(k));g.length<r.value.length&&(r.value=g)});let D=K(()=>{let $=e.network.value;if(!$)return[];let{branches:g}=e.history.value;return Ee(l.value,$,{seed:u.value,branches:g},e.writing.value)});function B($){if(r.value.length===0){let k=e.frame.peek()?.end??0;i.value=k>=vt?k:Ie}!r.value.some(k=>JSON.stringify(k)===JSON.stringify($))&&r.value.length<Q&&(r.value=[...r.value,$])}Y(()=>{let $=e.wondered.value;$===null||!e.network.value||ft(()=>{e.wondered.value=null,l.value=Oe($),h.value+=1,r.value.length===0&&D.value.length>0&&B(D.value[0].change)})});let w=K(()=>{let[$,g]=[e.network.value,v.value];if(!$||!g||r.value.length===0)return null;let{branches:k}=e.history.value;return g.runs.map((S,y)=>({...S,change:y===0?null:g.changes[y-1],words:y===0?$t:ie(g.changes[y-1],$,k,e.writing.value)}))});return{part:l,others:r,iterations:i,seed:u,measure:c,logarithmic:m,runs:w,fault:p,isBusy:f,calls:h,pointed:b,suggestions:D,add:B,hides:K(()=>e.hidden.value.size>0||(e.moment.value?.of??0)>0),remove:$=>{r.value=r.value.filter(g=>g!==$)},clear:()=>{r.value=[]},async take($,g){let{branch:k,...S}=$;try{if(!(k===void 0?await t.open(await o.variation(S)):await t.choose(k)).ok)return;r.value=r.value.filter(C=>C!==$),e.say(`Taken: ${g}. Undo brings the run before back.`)}catch(y){e.notice.value=y.message}}}}import{computed as j,effect as He,signal as N,untracked as bt}from"@preact/signals-core";var V=8,Pe=600,me={train_error:"mean E, training",test_error:"mean E, test"};function We({names:e,samples:t},o){let{layers:n,parameters:a}=e,s=n[n.length-1],l=n.slice(1).flat();return[...t>1?["train_error",...o?["test_error"]:[]]:[],"E_total",...a,...s.map(i=>`E_${i}`),...l.flatMap(i=>[`out_${i}`,`net_${i}`,`delta_${i}`]),...a.map(i=>`dE_total/d${i}`),...a.map(i=>`${i}+`)]}function Fe(e,t,o){let{layers:n,parameters:a}=e.names,s=J(e),l=n[n.length-1],r=t===null?void 0:s.get(t),i=[];if(r?.kind==="neuron"){let v=[...s.values()].filter(p=>p.kind==="weight"&&p.to===r.name||p.kind==="bias"&&p.to.includes(r.name)).map(({name:p})=>p);i.push({label:`all weights of ${r.name}`,names:v}),i.push({label:`gradients of ${r.name}`,names:v.map(p=>`dE_total/d${p}`)}),i.push({label:`everything of ${r.name}`,names:be(r)})}let u=n.slice(1,-1).flat();i.push({label:"all outputs",names:l.map(m=>`out_${m}`)}),u.length>0&&i.push({label:"all hidden neurons",names:u.map(m=>`out_${m}`)}),i.push({label:"all parameters",names:a},{label:"all gradients",names:a.map(m=>`dE_total/d${m}`)});let c=e.samples>1?["train_error",...o?["test_error"]:[],"E_total"]:["E_total",...l.map(m=>`E_${m}`)];return i.push({label:"errors",names:c}),i}function de(e,t){return[...new Set([...e,...t])].slice(0,V)}function ze(e,t){let o=pe(e);return t.find(n=>pe(n)===o||pe(F(n))===o)??null}function pe(e){return e.trim().toLowerCase().replaceAll("∂","d").replaceAll("δ","delta").replaceAll("⁺","+").replace(/[\s_]+/g," ").replace(/ ?\/ ?/g,"/").replace(/^de\/d/,"de total/d")}function F(e){return me[e]?me[e]:e.replace(/^dE_total\/d/,"∂E/∂").replace(/^delta_/,"δ_").replace(/\+$/,"⁺")}function fe(e){return gt(e)||e.startsWith("dE_total/d")||e.startsWith("delta_")}function gt(e){return e.startsWith("E_")||e in me}var wt=1e3,kt=4,yt=60;function De(e,t,{isOpen:o,runKey:n}){let a=N([]),s=N(null),l=N(0),r=N(null),i=N(null),u=N(""),c=N(null),m=j(()=>!Number.isNaN(e.frame.value?.testError??NaN)),v=j(()=>e.network.value?We(e.network.value,m.value):[]),p=()=>e.network.peek()?.samples??1,f=!1;He(()=>{!o.value||v.value.length===0||bt(()=>{let w=new Set(v.value),$=a.value.filter(g=>w.has(g));($.length<a.value.length||!f)&&(a.value=$.length>0?$:h()),f||(l.value=e.frame.value?.sample??0),l.value=Math.min(l.value,Math.max(0,p()-1)),f=!0})});function h(){let w=e.network.peek();if(!w)return[];let $=J(w),g=$.get(e.selected.peek()??""),k=g?.kind==="weight"?g.to:w.names.layers[1][0],S=[...$.values()].filter(y=>y.kind==="weight"&&y.to===k);return de([],S.map(({name:y})=>y))}let b=j(()=>{let w=(e.network.value?.samples??1)>1?l.value:"";return`${n.value} | ${a.value.join(" ")} | ${s.value} | ${w}`}),O="",R="",M=0,x=null,A;function L(){if(clearTimeout(A),x&&x.key!==b.peek()&&x.abort.abort(),!P())return;let w=O===b.peek()?M-performance.now():yt;A=setTimeout(()=>{H()},Math.max(0,w))}function P(){let w=e.frame.peek()?.end;if(!o.peek()||x||w===void 0||a.peek().length===0||e.connection.peek()!=="open"||R===b.peek())return!1;let $=i.peek()?.points;return O!==b.peek()||($?.iterations.at(-1)??-1)<w}async function H(){if(!P())return;let[w,$,g]=[b.peek(),a.peek(),performance.now()],k=x={key:w,abort:new AbortController},S=e.frame.peek()?.end??0,y=Math.max(0,S-(s.peek()??1/0)),C=O===w?i.peek():null;try{let W=await t.curves({quantities:$,from:C?C.points.iterations.at(-1)??0:y,points:C?Ce(C.points.iterations,S):400,sample:p()>1?l.peek():null},k.abort.signal),X={iterations:W.iterations,columns:$.map(st=>W.values[st])};b.peek()===w&&(i.value={names:$,points:Ae(C?Te(C.points,X):X,y)},O=w,u.value="")}catch(W){!k.abort.signal.aborted&&b.peek()===w&&(R=w,u.value=W.message)}x=null,M=g+Math.max(wt,(1+kt)*(performance.now()-g)),L()}He(()=>{o.value,b.value,e.frame.value?.end,e.connection.value,o.value||x?.abort.abort(),L()});let D=j(()=>(i.value?.names??[]).every(e.knows.value)?null:e.frame.value?.iteration??0),B=j(()=>{let[w,$]=[i.value,D.value];if(!w)return null;let{iterations:g,columns:k}=w.points,S=e.knows.value;return{names:w.names,iterations:g,columns:k.map((y,C)=>$===null||S(w.names[C])?y:y.map((W,X)=>g[X]<$?W:null))}});return{chosen:a,stretch:s,sample:l,logarithmic:r,shown:B,fault:u,pointed:c,known:v,tested:m,add:w=>{a.value=de(a.value,w)},remove:w=>{a.value=a.value.filter($=>$!==w)},clear:()=>{a.value=[]}}}import{computed as xt}from"@preact/signals-core";function Ke(e){return xt(()=>{let t=e.network.value,o=e.history.value.edits.map(({iteration:n,quantity:a,text:s})=>`${n} ${a} ${s}`);return t?`${t.revision} ${o.join(", ")}`:""})}import{useMemo as Ge,useState as Qe}from"preact/hooks";var _t=100,Ot=.5,St=.04;function he(e){let[t,o,n]=[1/0,-1/0,1/0];for(let a of e)for(let s of a)s===null||!Number.isFinite(s)||(s<t&&(t=s),s>o&&(o=s),s>0&&s<n&&(n=s));return t<=o?{low:t,high:o,least:n}:null}function Z(e,t){let o=he(e);return!o||o.least===1/0?!1:t??(o.low>0&&o.high/o.low>_t)}function Ve(e,t,o){if(e&&t&&e.least<1/0)return ye({low:e.least,high:e.high},"logarithmic",o);let{low:n,high:a}=e??{low:0,high:1},s=a>n?St*(a-n):Ot*(Math.abs(a)||1),[l,r]=[n===0?0:n-s,a+s],i=u=>Math.min(1,Math.max(0,(u-l)/(r-l)));return{logarithmic:!1,ticks:ve(l,r,o),place:i}}function ve(e,t,o){let n=(t-e)/Math.max(1,o),a=10**Math.floor(Math.log10(n)),s=[1,2,5,10].map(i=>i*a).find(i=>i>=n)??n,l=Math.ceil(e/s-1e-9),r=Math.floor(t/s+1e-9)-l+1;return Array.from({length:Math.max(0,r)},(i,u)=>Number(((l+u)*s).toPrecision(12)))}function je(e,t){return e<0?`−${oe(-e,t)}`:oe(e,t)}function qe(e,t,o,n){let a=e.map((r,i)=>i).sort((r,i)=>e[r]-e[i]||r-i),s=[...e],l=o;for(let r of a)s[r]=Math.max(l,Math.min(e[r],n)),l=s[r]+t;l=n;for(let r of a.reverse())s[r]=Math.min(l,s[r]),l=s[r]-t;return s}import{useLayoutEffect as Ue,useRef as Be}from"preact/hooks";function ee({mount:e,...t}){let o=Be(null),n=Be(null);return Ue(()=>(n.current=e(o.current),()=>n.current?.end()),[]),Ue(()=>n.current?.update(t)),d`<div ref=${o}></div>`}var Xe=["","9 4","2 4","12 4 2 4","5 3","14 6","2 4 2 8","9 3 2 3 2 3"];function q(e){let t=e%Xe.length;return{number:t+1,dash:Xe[t]}}function Je(e,t,o,n){let a="",s=!1;for(let l=0;l<e.length;l++){let r=t[l];r===null||!Number.isFinite(r)?s=!1:(a+=`${s?"L":"M"}${o(e[l]).toFixed(1)} ${n(r).toFixed(1)}`,s=!0)}return a}function te({line:e}){let{number:t,dash:o}=q(e);return d`<svg class="curves-swatch" width="30" height="10" aria-hidden="true">
    <path class="curves-line" data-factor=${t} stroke-dasharray=${o} d="M1 5H29" />
  </svg>`}function ne({label:e,of:t,isOn:o}){return d`<span class="switch" role="group" aria-label=${e}>
    ${["linear","logarithmic"].map((n,a)=>d`<button
          key=${n}
          type="button"
          aria-pressed=${o===(a===1)}
          onClick=${()=>t.value=a===1}
        >
          ${n}
        </button>`)}
  </span>`}function I({iterations:e,values:t},o,n){let a=e.indexOf(o);if(a<0)return"–";let s=t[a];return s===null?"□":n.number(s)}import{useState as Mt}from"preact/hooks";var Et=41;function ae({caption:e,lines:t,writing:o}){let[n,a]=Mt(!1);return d`<details
    class="curves-values"
    onToggle=${s=>a(s.target.open)}
  >
    <summary>Values</summary>
    ${n&&d`<${Tt} ...${{caption:e,lines:t,writing:o}} />`}
  </details>`}function Tt({caption:e,lines:t,writing:o}){let n=[...new Set(t.flatMap(s=>s.iterations))].sort((s,l)=>s-l),a=Le(n.length,Et).map(s=>n[s]);return d`<div class="scrolls" tabindex="0" role="group" aria-label=${e}>
    <table>
      <caption>
        ${e}
      </caption>
      <thead>
        <tr>
          <th scope="col">iteration</th>
          ${t.map(({label:s})=>d`<th scope="col" key=${s}>${s}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${a.map(s=>d`<tr key=${s}>
              <th scope="row">${E(s)}</th>
              ${t.map(l=>d`<td key=${l.label}>${I(l,s,o)}</td>`)}
            </tr>`)}
      </tbody>
    </table>
  </div>`}var At=[["","the whole run"],["10000","the last 10 000"],["1000","the last 1 000"],["100","the last 100"]];function Ye({store:e,following:t,mount:o}){let n=e.writing.value,a=t.shown.value,s=Ge(()=>a?a.names.map((p,f)=>({label:n.letters(F(p)),iterations:a.iterations,values:a.columns[f]})):[],[a,n]),l=t.chosen.value,r=t.logarithmic.value,i=Ge(()=>l.every(fe)&&Z(s.map(({values:p})=>p),r),[l,s,r]),u=a?.iterations.at(-1)??0,c=t.pointed.value,m=c??u,v=`iteration ${E(m)}: ${s.map(p=>`${p.label} ${I(p,m,n)}`).join(", ")}`;return d`
    <${Ct} ...${{store:e,following:t}} />
    ${t.fault.value&&d`<p class="refusal" role="alert">${t.fault.value}</p>`}
    ${l.length===0?d`<p class="hint">Add a weight, an output, a gradient or an error to see how it has moved.</p>`:d`<${ee}
            ...${{mount:o,lines:s,pointed:c,told:v,writing:n}}
            logarithmic=${i}
            name="Curves over the iterations"
          />`}
    <${Rt} ...${{following:t,lines:s,at:m,isPointed:c!==null,writing:n}} />
    ${l.length>0&&d`<${Lt} ...${{store:e,following:t,logarithmic:i}} />`}
    ${s.length>0&&d`<${ae} caption="Values over the iterations" ...${{lines:s,writing:n}} />`}
  `}function Ct({store:e,following:t}){let[o,n]=Qe(""),[a,s]=Qe(""),l=e.network.value;if(!l)return"";let[r,i]=[t.known.value,t.chosen.value],u=i.length>=V,c=Fe(l,e.selected.value,t.tested.value),m=[e.selected.value,e.quantity.value].filter((f,h,b)=>f!==null&&r.includes(f)&&!i.includes(f)&&b.indexOf(f)===h),v=e.writing.value.letters;function p(){if(o.trim()==="")return;let f=ze(o,r);if(f===null)return s(`This network has no “${o.trim()}”. Try w5, out_o1, ∂E/∂w5 or E_total.`);t.add([f]),n(""),s("")}return d`<div class="curves-adding">
      ${m.map(f=>d`<button
            key=${f}
            type="button"
            disabled=${u}
            onClick=${()=>t.add([String(f)])}
          >
            + ${v(F(String(f)))}
          </button>`)}
      <input
        type="text"
        list="curve-names"
        aria-label="Quantity to add"
        placeholder="w5, out_o1, ∂E/∂w5 …"
        autocomplete="off"
        spellcheck=${!1}
        disabled=${u}
        aria-invalid=${a!==""}
        value=${o}
        onInput=${f=>n(f.target.value)}
        onKeyDown=${f=>{f.stopPropagation(),f.key==="Enter"&&p()}}
      />
      <datalist id="curve-names">
        ${r.slice(0,Pe).map(f=>d`<option key=${f} value=${F(f)}></option>`)}
      </datalist>
      <button type="button" disabled=${u} onClick=${p}>Add</button>
      <select
        aria-label="Add a group of quantities"
        value=""
        onChange=${f=>{let h=f.target,b=c.find(({label:O})=>O===h.value);h.value="",b&&(t.clear(),t.add(b.names))}}
      >
        <option value="">a group …</option>
        ${c.map(({label:f,names:h})=>d`<option key=${f} value=${f}>
              ${f}${h.length>V?` (the first ${V} of ${h.length})`:""}
            </option>`)}
      </select>
    </div>
    ${a&&d`<p class="refusal" role="alert">${a}</p>`}`}function Rt({following:e,lines:t,at:o,isPointed:n,writing:a}){let s=e.chosen.value;return s.length===0?"":d`<table class="curves-legend">
    <caption>
      ${n?"":"now, "}at iteration ${E(o)}
    </caption>
    <tbody>
      ${s.map((l,r)=>{let i=a.letters(F(l)),u=t.find(c=>c.label===i);return d`<tr key=${l}>
          <td><${te} line=${r} /></td>
          <th scope="row">${i}</th>
          <td class="number">${u?I(u,o,a):"…"}</td>
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
  </table>`}function Lt({store:e,following:t,logarithmic:o}){let n=e.network.value?.samples??1,a=t.chosen.value,s=n>1&&a.some(l=>/^(out|net|delta|E)_/.test(l));return d`<div class="curves-choices">
    <label
      ><span class="spoken">Iterations shown</span>
      <select
        value=${String(t.stretch.value??"")}
        onChange=${l=>{let{value:r}=l.target;t.stretch.value=r===""?null:Number(r)}}
      >
        ${At.map(([l,r])=>d`<option key=${l} value=${l}>${r}</option>`)}
      </select>
    </label>
    ${s?d`<label
            >of sample
            <select
              value=${String(t.sample.value)}
              onChange=${l=>t.sample.value=Number(l.target.value)}
            >
              ${Array.from({length:n},(l,r)=>d`<option key=${r} value=${String(r)}>${r+1}</option>`)}
            </select>
          </label>`:""}
    ${a.every(fe)?d`<${ne} label="Scale of the values" of=${t.logarithmic} isOn=${o} />`:""}
  </div>`}import{useLayoutEffect as It,useMemo as Ze,useRef as et}from"preact/hooks";var Nt=4;function tt({store:e,comparing:t,mount:o}){let n=et(null),a=et(0),[s,l]=[t.calls.value,t.runs.value!==null];return It(()=>{if(s===a.current)return;l&&(a.current=s),n.current&&Pt(n.current),n.current?.parentElement?.querySelector(".curves-asking select")?.focus({preventScroll:!0})},[s,l]),d`
    <h3 ref=${n} id="what-if">What if …</h3>
    <${Wt} ...${{store:e,comparing:t}} />
    ${t.fault.value&&d`<p class="refusal" role="alert">${t.fault.value}</p>`}
    ${t.hides.value&&t.others.value.length>0?d`<p class="hint">The comparison comes back when the iteration is complete.</p>`:d`<${Ft} ...${{store:e,comparing:t,mount:o}} />`}
  `}function Pt(e){let t=e.closest(".panel-body");if(!t||t.scrollHeight<=t.clientHeight)return e.scrollIntoView({block:"start"});t.scrollTop+=e.getBoundingClientRect().top-t.getBoundingClientRect().top-8}function Wt({store:e,comparing:t}){let o=e.network.value;if(!o)return"";let n=t.part.value,a=t.others.value,s=a.length>=Q,l=Se(n,o,t.seed.value),r=t.suggestions.value,i=c=>a.some(m=>JSON.stringify(m)===JSON.stringify(c)),u=le.filter(([c])=>(c!=="runs"||e.history.value.branches.length>0)&&(c!=="batch"||o.samples>1));return d`<div class="curves-adding curves-asking">
    <select
      aria-label="What is changed"
      value=${n}
      onChange=${c=>t.part.value=c.target.value}
    >
      ${u.map(([c,m])=>d`<option key=${c} value=${c}>${m}</option>`)}
    </select>
    ${r.map(({change:c,words:m})=>d`<button
          key=${m}
          type="button"
          disabled=${s||i(c)}
          onClick=${()=>t.add(c)}
        >
          + ${m}
        </button>`)}
    ${l&&d`<span class="curves-typed"
        >or
        <${se}
          label=${`${l.label} to compare with`}
          value=${l.value}
          disabled=${s}
          keep=${async c=>(t.add(l.change(c)),{ok:!0})}
      /></span>`}
  </div>`}function Ft({store:e,comparing:t,mount:o}){let n=t.runs.value,a=e.writing.value,s=zt(n,t.measure.value),l=Ze(()=>n?n.map(p=>nt(p,s)):[],[n,s]),r=t.logarithmic.value,i=Ze(()=>Z(l.map(({values:p})=>p),r),[l,r]);if(t.others.value.length===0)return d`<p class="hint">
      Another rate, seed or rule is trained beside this run, from the same start. The run itself stays as it
      is.
    </p>`;if(!n)return t.fault.value?"":d`<p class="waiting" role="status">Training the others …</p>`;let u=Math.max(...n.flatMap(({iterations:p})=>p.at(-1)??0)),c=t.pointed.value,m=c??u,v=`iteration ${E(m)}: ${l.map(p=>`${p.label} ${I(p,m,a)}`).join(", ")}`;return d`
    <${ee}
      ...${{mount:o,lines:l,pointed:c,told:v,writing:a}}
      logarithmic=${i}
      name="Runs side by side over the iterations"
    />
    <${Ht} ...${{store:e,comparing:t,runs:n,at:m,isPointed:c!==null}} />
    <div class="curves-choices">
      <label
        ><span class="spoken">What is drawn</span>
        <select
          value=${s}
          onChange=${p=>t.measure.value=p.target.value}
        >
          ${$e(n).map(([p,f])=>d`<option key=${p} value=${p}>${f}</option>`)}
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
      <${ne} label="Scale of the errors" of=${t.logarithmic} isOn=${i} />
    </div>
    <${ae} caption="The runs over the iterations" ...${{lines:l,writing:a}} />
  `}function $e(e){let t=e.some(({test_error:n})=>n.length>0),o=Object.keys(e[0]?.outputs??{});return[["train_error",t?"error, training":"error"],...t?[["test_error","error, test"]]:[],...o.map(n=>[n,`out_${n}`])]}function zt(e,t){return e&&$e(e).some(([o])=>o===t)?t:"train_error"}function nt(e,t){let o=t==="train_error"||t==="test_error"?e[t]:e.outputs[t]??[],n=e.diverged_at===null?void 0:`${e.words} diverges`;return{label:e.words,iterations:e.iterations,values:o,note:n}}function Ht({store:e,comparing:t,runs:o,at:n,isPointed:a}){let s=e.writing.value,l=$e(o).slice(0,Nt+2);return d`<div class="scrolls">
    <table class="curves-legend runs">
      <caption>
        at iteration ${E(n)}${a?"":", the end"}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">run</th>
          <td></td>
          ${l.map(([r,i])=>d`<th scope="col" key=${r} class="number">${s.letters(i)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${o.map((r,i)=>d`<${Dt} key=${r.words} ...${{store:e,comparing:t,run:r,n:i,at:n,measures:l}} />`)}
      </tbody>
    </table>
  </div>`}function Dt({store:e,comparing:t,run:o,n,at:a,measures:s}){let{change:l,words:r}=o,i=o.diverged_at!==null&&a>=o.diverged_at,u=o.refused?d`<td colspan=${s.length} class="refusal">${o.refused}</td>`:i?d`<td colspan=${s.length} class="diverges">
          diverges at iteration ${E(o.diverged_at)}
        </td>`:s.map(([m])=>d`<td key=${m} class="number">${I(nt(o,m),a,e.writing.value)}</td>`),c=e.keeps("network")||e.connection.value!=="open";return d`<tr>
    <td><${te} line=${n} /></td>
    <th scope="row">${r}</th>
    <td class="acts">
      ${l&&d`${!c&&!o.refused&&d`<button
              type="button"
              title=${`Open this run in place of the present one: ${r}. Undo brings it back.`}
              onClick=${()=>{t.take(l,r)}}
            >
              Take<span class="spoken"> ${r}</span>
            </button>`}
          <button
            type="button"
            class="plain"
            aria-label=${`Remove ${r}`}
            title=${`Remove ${r}`}
            onClick=${()=>t.remove(l)}
          >
            ×
          </button>`}
    </td>
    ${u}
  </tr>`}function at({store:e,open:t,following:o,comparing:n,mountMoved:a,mountCompared:s}){return t.value?e.network.value?d`
    <h3>What has moved</h3>
    <${Ye} ...${{store:e,following:o,mount:a}} />
    <${tt} ...${{store:e,comparing:n,mount:s}} />
  `:d`<p class="waiting">Fetching the network …</p>`:""}var[z,re,U]=[10,24,52],[Kt,Vt,jt]=[38,84,15],[rt,qt]=[7.2,.42],ge=18;function ot(e,t){let o=_("svg",{"aria-hidden":"true",class:"curves-picture"}),[n,a,s]=[_("g"),_("g"),_("g")],l=_("line",{class:"curves-now"});o.append(n,l,a,s),e.append(o),e.classList.add("curves-chart"),e.setAttribute("role","slider"),e.setAttribute("aria-valuemin","0"),e.setAttribute("aria-description","Arrow keys move along the curves, Enter travels to the iteration."),e.tabIndex=0;let r=null,i=null,u=0,c={width:0,height:0};new ResizeObserver(([{contentRect:h}])=>{c={width:h.width,height:h.height},m()}).observe(e);function m(){!r||c.width<60||c.height<60||(i=Ut(r,c),G(o,"width",String(c.width)),G(o,"height",String(c.height)),n.replaceChildren(...Bt(i,r)),a.replaceChildren(...Xt(i,r)),v(),p())}function v(){if(!r||!i)return;s.replaceChildren(...Jt(i,r));let h=r.pointed??i.last;e.setAttribute("aria-label",r.name),e.setAttribute("aria-valuemax",String(i.last)),e.setAttribute("aria-valuenow",String(Math.min(h,i.last))),e.setAttribute("aria-valuetext",r.told)}function p(){if(!i)return;let{x:h,height:b,first:O,last:R}=i;l.classList.toggle("outside",u<O||u>R);let M=h(u).toFixed(1);for(let[x,A]of Object.entries({x1:M,x2:M,y1:z,y2:b-re}))G(l,x,String(A))}function f(h){if(!i||i.points.length===0)return null;let{left:b}=e.getBoundingClientRect();return i.points[ue(i.points,i.iteration(h.clientX-b))]}return e.addEventListener("pointermove",h=>t.point(f(h))),e.addEventListener("pointerdown",h=>t.point(f(h))),e.addEventListener("pointerleave",()=>document.activeElement!==e&&t.point(null)),e.addEventListener("blur",()=>t.point(null)),e.addEventListener("click",h=>{let b=r?.pointed??f(h);b!==null&&t.travel(b)}),e.addEventListener("keydown",h=>{if(!(!i||h.ctrlKey||h.metaKey||h.altKey)){if(h.key==="Enter"&&r?.pointed!==null&&r)t.travel(r.pointed??i.last);else if(h.key==="Escape"&&r?.pointed!==null)t.point(null);else{let b=Re(h.key,i.points,r?.pointed??i.last);if(b===null)return;t.point(b)}h.preventDefault()}}),{update(h){let b=r?.lines===h.lines&&r.logarithmic===h.logarithmic&&r.writing===h.writing;r=h,b?v():m()},now(h){u=h,p()}}}function Ut({lines:e,logarithmic:t},{width:o,height:n}){let a=[...new Set(e.flatMap(({iterations:v})=>v))].sort((v,p)=>v-p),[s,l]=[a[0]??0,Math.max(a.at(-1)??0,(a[0]??0)+1)],r=Math.max(4,...e.map(({label:v,note:p})=>Math.max(v.length,p?.length??0))),i=Math.min(ge+8+r*rt,qt*o),u=o-U-i,c=n-z-re,m=Ve(he(e.map(({values:v})=>v)),t,Math.max(2,Math.round(c/Kt)));return{width:o,height:n,right:i,first:s,last:l,points:a,scale:m,most:Math.max(2,Math.floor(u/Vt)),x:v=>U+u*(v-s)/(l-s),y:v=>z+c*(1-m.place(v)),iteration:v=>s+(v-U)/u*(l-s)}}function Bt({width:e,height:t,right:o,first:n,last:a,scale:s,most:l,x:r,y:i},{writing:u}){let c=u.notation.comma==="true",m=s.ticks.flatMap(f=>{let h=i(f).toFixed(1),b=_("text",{x:U-8,y:h,class:"curves-value"});return b.textContent=je(f,c),[_("line",{x1:U,x2:e-o,y1:h,y2:h,class:"curves-grid"}),b]}),p=(n===0?xe(a,l+1):ve(n,a,l)).filter(Number.isInteger).map(f=>{let h=_("text",{x:r(f).toFixed(1),y:t-6,class:"curves-iteration"});return h.textContent=E(f),h});return[...m,...p]}function Xt({width:e,height:t,right:o,x:n,y:a},{lines:s}){let l=s.map(({values:u})=>{let c=u.findLastIndex(m=>m!==null);return c<0?null:{at:c,value:u[c]}}),r=l.map(u=>u?a(u.value):z),i=qe(r,jt,z+2,t-re);return s.flatMap((u,c)=>{let{number:m,dash:v}=q(c),p=l[c],f={"data-factor":m,"stroke-dasharray":v},h=_("path",{...f,d:Je(u.iterations,u.values,n,a),class:"curves-line","data-curve":u.label});if(!p)return[h];let[b,O]=[e-o+4,e-o+4+ge],R=i[c].toFixed(1),M=_("path",{...f,d:`M${b} ${R}H${O}`,class:"curves-line"}),x=_("text",{x:O+4,y:R,class:"curves-name"}),A=Math.max(3,Math.floor((o-ge-8)/rt+.01)),L=u.note?u.note:u.label;x.textContent=L.length>A?`${L.slice(0,A-1)}…`:L;let P=_("circle",{"data-factor":m,cx:n(u.iterations[p.at]).toFixed(1),cy:a(p.value).toFixed(1),r:u.iterations.length===1?4:2.5,class:"curves-dot"});return[h,M,x,P]})}function Jt({x:e,y:t,height:o},{lines:n,pointed:a}){if(a===null)return[];let s=e(a).toFixed(1),l=_("line",{x1:s,x2:s,y1:z,y2:o-re,class:"curves-hair"}),r=n.flatMap(({iterations:i,values:u},c)=>{let m=u[i.indexOf(a)]??null;return m===null?[]:[_("circle",{"data-factor":q(c).number,cx:s,cy:t(m).toFixed(1),r:4,class:"curves-dot"})]});return[l,...r]}function pa({store:e,actions:t,server:o,panelOpen:n,show:a}){let s=Ke(e),l=De(e,o,{isOpen:n,runKey:s}),r=Ne(e,t,o,{isOpen:n,runKey:s,sample:l.sample}),i=new Set;function u(m){let v=e.frame.peek()?.end??0;!e.watching&&e.connection.peek()==="open"&&m<=v&&t.scrubTo(m)}function c(m){return v=>{let p=ot(v,{point:f=>m.value=f,travel:u});return i.add(p),p.now(e.frame.peek()?.iteration??0),{update:p.update,end:()=>{i.delete(p)}}}}return Gt(()=>{let m=e.frame.value?.iteration??0;for(let v of i)v.now(m)}),a("#curves",at,{following:l,comparing:r,open:n,mountMoved:c(l.pointed),mountCompared:c(r.pointed)}),{following:l,comparing:r}}export{pa as createCurvesView};
