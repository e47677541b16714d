import{a as ye,c as xe,f as _e,h as le,i as Se}from"./chunk-T6WASMSL.js";import{a as x,c as G}from"./chunk-YZKZXRQK.js";import{b as ie}from"./chunk-OKZMQD6X.js";import{a as J,d as ke}from"./chunk-VSNTVXGG.js";import{c as T}from"./chunk-7JFT5QGL.js";import{a as d}from"./chunk-YV6CSYCU.js";import{effect as Zt}from"@preact/signals";import{computed as K,effect as Y,signal as E,untracked as $t}from"@preact/signals-core";var ue=[["rate","learning rate"],["seed","seed"],["order","update order"],["biases","biases"],["optimizer","optimiser"],["momentum","momentum"],["batch","batch"],["error","error function"],["penalty","penalty"],["runs","other runs"]],Q=4,ct=["momentum","decay","beta1","beta2","epsilon"],pt=["gradient_descent","momentum","nesterov","rmsprop","adam"],mt=.01,Oe=new Set(["rmsprop","adam"]),dt=["half_squared","squared","binary_cross_entropy","cross_entropy"],ft=[["frozen",!1],["shared",!0],["per_neuron",!0],["none",!1]];function Me(e){return ue.find(([t])=>t===e)?.[0]??"rate"}function Ee({network:e,data:t,rule:r}){return"initializer"in e.start||"dataset"in t||!!t.test_fraction||r.shuffle===!0}function Te(e,{settings:t},r){let n=o=>s=>({rule:{[o]:s}});switch(e){case"rate":return{label:"Learning rate",value:t.learning_rate,change:n("learning_rate")};case"seed":return{label:"Seed",value:r,change:o=>({seed:o})};case"momentum":return{label:"Momentum",value:t.momentum,change:o=>Ae(t,o)};case"batch":return{label:"Batch size (0: all)",value:t.batch_size,change:n("batch_size")};case"penalty":return{label:"L2 penalty",value:t.l2,change:n("l2")}}return null}function Ae({optimizer:e},t){return{rule:{optimizer:e==="momentum"||e==="nesterov"?e:"momentum",momentum:t}}}function Ce(e,t,r,n){return ht(e,t,r).map(o=>({change:o,words:ce(o,t,r.branches,n)}))}function ht(e,t,{seed:r,branches:n}){let{settings:o,biases:s,samples:l}=t;switch(e){case"rate":{let a=o.learning_rate||.5;return[2,.5,10,.1].map(i=>({rule:{learning_rate:Number((a*i).toPrecision(12))}}))}case"seed":return[1,2,3].map(a=>({seed:r+a}));case"order":return[{rule:{update_order:o.update_order==="sequential"?"simultaneous":"sequential"}}];case"biases":{let a=s==="none"?"none":o.train_biases?s:"frozen";return ft.filter(([u])=>u!==a).map(([u,f])=>({rule:{train_biases:f},...u==="frozen"?s==="none"?{biases:"shared"}:{}:{biases:u}}))}case"optimizer":return pt.filter(a=>a!==o.optimizer).map(a=>({rule:{optimizer:a,...Oe.has(a)&&!Oe.has(o.optimizer)?{learning_rate:mt}:{}}}));case"momentum":return[.5,.9].map(a=>Ae(o,a));case"batch":{let a=o.batch_size===0?l:o.batch_size;return[1,10,0].filter(u=>(u===0?l:u)!==a&&u<l).map(u=>({rule:{batch_size:u}}))}case"error":return dt.filter(a=>a!==o.error).map(a=>({rule:{error:a}}));case"penalty":return[0,.001,.01].filter(a=>a!==o.l2).map(a=>({rule:{l2:a}}));case"runs":return n.map(({id:a})=>({branch:a}))}}function ce({rule:e={},seed:t,biases:r,branch:n},o,s,l){if(n!==void 0){let f=s.find(({id:c})=>c===n);return f?`other run, parted at ${f.parted_at}`:"other run"}let a={...o,biases:r??o.biases,settings:{...o.settings,...e}},i=new Set([...Object.keys(e),...r===void 0?[]:["train_biases"]]),u=ye(a,l).filter(({name:f,settings:c})=>f!=="rate"&&c.some(h=>i.has(h))).map(({name:f,before:c,words:h})=>f==="optimizer"&&!ct.some(p=>p in e)?h.replace(/ [μρβ].*/,""):`${c} ${"shuffle"in e?h:h.replace(", shuffled","")}`.trim());return e.l2===0&&u.push("no penalty"),e.learning_rate!==void 0&&u.push(`rate ${xe(e.learning_rate,l)}`),t!==void 0&&u.push(`seed ${t}`),u.join(", ")||"no change"}function Re(e,t){let r=e.iterations[e.iterations.length-1],n=t.iterations.findIndex(o=>o>r);return n<0?e:vt({iterations:[...e.iterations,...t.iterations.slice(n)],columns:e.columns.map((o,s)=>[...o,...t.columns[s].slice(n)])})}function vt(e){let{length:t}=e.iterations;if(t<=800)return e;let r=(n,o)=>o%2===0||o===t-1;return{iterations:e.iterations.filter(r),columns:e.columns.map(n=>n.filter(r))}}function Le(e,t){let r=e.iterations.findIndex(n=>n>=t);return r<=0?e:{iterations:e.iterations.slice(r),columns:e.columns.map(n=>n.slice(r))}}function Ie(e,t){let r=e[e.length-1],n=Math.max(1,(r-e[0])/Math.max(1,e.length-1));return Math.max(2,Math.min(400,Math.ceil((t-r)/n)+1))}function pe(e,t){let[r,n]=[0,e.length-1];for(;n-r>1;){let o=r+n>>1;e[o]<=t?r=o:n=o}return t-e[r]<=e[n]-t?r:n}function Ne(e,t,r){let n=t.length-1;if(n<0)return null;let o=pe(t,r),s=Math.max(1,Math.round(n/10)),l={ArrowRight:o+1,ArrowLeft:o-1,PageUp:o+s,PageDown:o-s,Home:0,End:n};return e in l?t[Math.max(0,Math.min(n,l[e]))]:null}function Pe(e,t){let r=Math.min(e,t);return Array.from({length:r},(n,o)=>Math.floor(o*(e-1)/Math.max(1,r-1)))}var gt=60,bt=100,Fe=1e3,wt="this run";function We(e,t,r,{isOpen:n,runKey:o,sample:s}){let l=E("rate"),a=E([]),i=E(Fe),u=E(0),f=E(!0),c=E("train_error"),h=E(null),p=E(null),$=E(""),v=E(!1),b=E(0),_=E(null),A=K(()=>{let m=(e.network.value?.samples??1)>1?s.value:0;return`${o.value} | ${JSON.stringify(a.value)} | ${i.value} | ${m}`}),C=K(()=>n.value&&a.value.length>0&&e.connection.value==="open"&&o.value!==""),S="",k=null,R;Y(()=>{let[m,g]=[C.value,A.value];clearTimeout(R),k?.abort(),!(!m||g===S)&&(R=setTimeout(()=>{oe(g)},gt))});let P=()=>(e.network.peek()?.samples??1)>1?s.peek():0;async function oe(m){let g=k=new AbortController;v.value=!0;try{let w=a.peek(),O={runs:w,iterations:i.peek(),points:400,sample:P()},{runs:y}=await r.compare(O,g.signal);A.peek()===m&&(p.value={changes:w,runs:y},S=m,$.value="")}catch(w){g.signal.aborted||($.value=w.message,p.value=null,S="")}k===g&&(v.value=!1)}let F="";Y(()=>{let m=e.network.value;!n.value||!m||F===`${m.revision}`||(F=`${m.revision}`,r.recipe().then(g=>{u.value=g.seed,f.value=Ee(g)},()=>F=""))}),Y(()=>{let m=new Set(e.history.value.branches.map(({id:w})=>w)),g=a.value.filter(({branch:w})=>w===void 0||m.has(w));g.length<a.value.length&&(a.value=g)});let D=K(()=>{let m=e.network.value;if(!m)return[];let{branches:g}=e.history.value;return Ce(l.value,m,{seed:u.value,branches:g},e.writing.value)});function U(m){if(a.value.length===0){let w=e.frame.peek()?.end??0;i.value=w>=bt?w:Fe}!a.value.some(w=>JSON.stringify(w)===JSON.stringify(m))&&a.value.length<Q&&(a.value=[...a.value,m])}Y(()=>{let m=e.wondered.value;m===null||!e.network.value||$t(()=>{e.wondered.value=null,l.value=Me(m),b.value+=1,a.value.length===0&&D.value.length>0&&U(D.value[0].change)})});let se=K(()=>{let[m,g]=[e.network.value,p.value];if(!m||!g||a.value.length===0)return null;let{branches:w}=e.history.value;return g.runs.map((O,y)=>({...O,change:y===0?null:g.changes[y-1],words:y===0?wt:ce(g.changes[y-1],m,w,e.writing.value)}))});return{part:l,others:a,iterations:i,seed:u,usesSeed:f,measure:c,logarithmic:h,runs:se,fault:$,isBusy:v,calls:b,pointed:_,suggestions:D,add:U,hides:K(()=>e.hidden.value.size>0||(e.moment.value?.of??0)>0),remove:m=>{a.value=a.value.filter(g=>g!==m)},clear:()=>{a.value=[]},async take(m,g){let{branch:w,...O}=m;try{if(!(w===void 0?await t.open(await r.variation(O)):await t.choose(w)).ok)return;a.value=a.value.filter(M=>M!==m),e.say(`Taken: ${g}. Undo brings the run before back.`)}catch(y){e.notice.value=y.message}}}}import{computed as V,effect as Be,signal as N,untracked as yt}from"@preact/signals-core";var B=8,ze=600,fe={train_error:"mean E, training",test_error:"mean E, test"};function He({names:e,samples:t},r){let{layers:n,parameters:o}=e,s=n[n.length-1],l=n.slice(1).flat();return[...t>1?["train_error",...r?["test_error"]:[]]:[],"E_total",...o,...s.map(i=>`E_${i}`),...l.flatMap(i=>[`out_${i}`,`net_${i}`,`delta_${i}`]),...o.map(i=>`dE_total/d${i}`),...o.map(i=>`${i}+`)]}function De(e,t,r){let{layers:n,parameters:o}=e.names,s=J(e),l=n[n.length-1],a=t===null?void 0:s.get(t),i=[];if(a?.kind==="neuron"){let h=[...s.values()].filter(p=>p.kind==="weight"&&p.to===a.name||p.kind==="bias"&&p.to.includes(a.name)).map(({name:p})=>p);i.push({label:`all weights of ${a.name}`,names:h}),i.push({label:`gradients of ${a.name}`,names:h.map(p=>`dE_total/d${p}`)}),i.push({label:`everything of ${a.name}`,names:ke(a)})}let u=n.slice(1,-1).flat();i.push({label:"all outputs",names:l.map(c=>`out_${c}`)}),u.length>0&&i.push({label:"all hidden neurons",names:u.map(c=>`out_${c}`)}),i.push({label:"all parameters",names:o},{label:"all gradients",names:o.map(c=>`dE_total/d${c}`)});let f=e.samples>1?["train_error",...r?["test_error"]:[]]:["E_total",...l.map(c=>`E_${c}`)];return i.push({label:"errors",names:f}),i}function he(e,t){return[...new Set([...e,...t])].slice(0,B)}function Ke(e,t){let r=de(e);return t.find(n=>de(n)===r||de(z(n))===r)??null}function de(e){return e.trim().toLowerCase().replaceAll("∂","d").replaceAll("δ","delta").replaceAll("⁺","+").replace(/[\s_]+/g," ").replace(/ ?\/ ?/g,"/").replace(/^de\/d/,"de total/d")}function z(e){return fe[e]?fe[e]:e.replace(/^dE_total\/d/,"∂E/∂").replace(/^delta_/,"δ_").replace(/\+$/,"⁺")}function ve(e){return kt(e)||e.startsWith("dE_total/d")||e.startsWith("delta_")}function kt(e){return e.startsWith("E_")||e in fe}var xt=1e3,_t=3,St=100;function Ve(e,t,{isOpen:r,runKey:n}){let o=N([]),s=N(null),l=N(0),a=N(null),i=N(null),u=N(""),f=N(null),c=V(()=>!Number.isNaN(e.frame.value?.testError??NaN)),h=V(()=>e.network.value?He(e.network.value,c.value):[]),p=()=>e.network.peek()?.samples??1,$=!1;Be(()=>{!r.value||h.value.length===0||yt(()=>{let m=new Set(h.value),g=o.value.filter(w=>m.has(w));(g.length<o.value.length||!$)&&(o.value=g.length>0?g:v()),$||(l.value=e.frame.value?.sample??0),l.value=Math.min(l.value,Math.max(0,p()-1)),$=!0})});function v(){let m=e.network.peek();if(!m)return[];let g=J(m),w=g.get(e.selected.peek()??""),O=w?.kind==="weight"?w.to:m.names.layers[1][0],y=[...g.values()].filter(M=>M.kind==="weight"&&M.to===O);return he([],y.map(({name:M})=>M))}let b=V(()=>{let m=(e.network.value?.samples??1)>1?l.value:"";return`${n.value} | ${o.value.join(" ")} | ${s.value} | ${m}`}),_="",A="",C=0,S={wanted:"",at:0},k=null,R;function P(){clearTimeout(R),k&&k.key!==b.peek()&&k.abort.abort(),F()&&(R=setTimeout(()=>{D()},Math.max(0,oe())))}function oe(){let m=_===b.peek(),g=e.status.peek().playing;if(m&&g)return C-performance.now();let w=g?b.peek():`${b.peek()} | ${e.frame.peek()?.end}`;return w!==S.wanted&&(S={wanted:w,at:performance.now()+St}),S.at-performance.now()}function F(){let m=e.frame.peek()?.end;if(!r.peek()||k||m===void 0||o.peek().length===0||e.connection.peek()!=="open"||A===b.peek())return!1;let g=i.peek()?.points;return _!==b.peek()||(g?.iterations.at(-1)??-1)<m}async function D(){if(!F())return;let[m,g,w]=[b.peek(),o.peek(),performance.now()],O=k={key:m,abort:new AbortController},y=e.frame.peek()?.end??0,M=Math.max(0,y-(s.peek()??1/0)),L=_===m?i.peek():null;try{let W=await t.curves({quantities:g,from:L?L.points.iterations.at(-1)??0:M,points:L?Ie(L.points.iterations,y):400,sample:p()>1?l.peek():null},O.abort.signal),X={iterations:W.iterations,columns:g.map(ut=>W.values[ut])};b.peek()===m&&(i.value={names:g,points:Le(L?Re(L.points,X):X,M)},_=m,u.value="")}catch(W){!O.abort.signal.aborted&&b.peek()===m&&(A=m,u.value=W.message)}k=null,C=w+Math.max(xt,(1+_t)*(performance.now()-w)),P()}Be(()=>{r.value,b.value,e.frame.value?.end,e.connection.value,e.status.value.playing,r.value||k?.abort.abort(),P()});let U=V(()=>(i.value?.names??[]).every(e.knows.value)?null:e.frame.value?.iteration??0),se=V(()=>{let[m,g]=[i.value,U.value];if(!m)return null;let{iterations:w,columns:O}=m.points,y=e.knows.value;return{names:m.names,iterations:w,columns:O.map((M,L)=>g===null||y(m.names[L])?M:M.map((W,X)=>w[X]<g?W:null))}});return{chosen:o,stretch:s,sample:l,logarithmic:a,shown:se,fault:u,pointed:f,known:h,tested:c,add:m=>{o.value=he(o.value,m)},remove:m=>{o.value=o.value.filter(g=>g!==m)},clear:()=>{o.value=[]}}}import{computed as Ot}from"@preact/signals-core";function je(e){return Ot(()=>{let t=e.network.value,r=e.history.value.edits.map(({iteration:n,quantity:o,text:s})=>`${n} ${o} ${s}`);return t?`${t.revision} ${r.join(", ")}`:""})}import{useMemo as Ze,useState as et}from"preact/hooks";var Mt=100,Et=.5,Tt=.04;function $e(e){let[t,r,n]=[1/0,-1/0,1/0];for(let o of e)for(let s of o)s===null||!Number.isFinite(s)||(s<t&&(t=s),s>r&&(r=s),s>0&&s<n&&(n=s));return t<=r?{low:t,high:r,least:n}:null}function Z(e,t){let r=$e(e);return!r||r.least===1/0?!1:t??(r.low>0&&r.high/r.low>Mt)}function qe(e,t,r){if(e&&t&&e.least<1/0)return _e({low:e.least,high:e.high},"logarithmic",r);let{low:n,high:o}=e??{low:0,high:1},s=o>n?Tt*(o-n):Et*(Math.abs(o)||1),[l,a]=[n===0?0:n-s,o+s],i=u=>Math.min(1,Math.max(0,(u-l)/(a-l)));return{logarithmic:!1,ticks:ge(l,a,r),place:i}}function ge(e,t,r){let n=(t-e)/Math.max(1,r),o=10**Math.floor(Math.log10(n)),s=[1,2,5,10].map(i=>i*o).find(i=>i>=n)??n,l=Math.ceil(e/s-1e-9),a=Math.floor(t/s+1e-9)-l+1;return Array.from({length:Math.max(0,a)},(i,u)=>Number(((l+u)*s).toPrecision(12)))}function Ue(e,t){return e<0?`−${le(-e,t)}`:le(e,t)}function Xe(e,t,r,n){let o=e.map((a,i)=>i).sort((a,i)=>e[a]-e[i]||a-i),s=[...e],l=r;for(let a of o)s[a]=Math.max(l,Math.min(e[a],n)),l=s[a]+t;l=n;for(let a of o.reverse())s[a]=Math.min(l,s[a]),l=s[a]-t;return s}import{useLayoutEffect as Je,useRef as Ge}from"preact/hooks";function ee({mount:e,...t}){let r=Ge(null),n=Ge(null);return Je(()=>(n.current=e(r.current),()=>n.current?.end()),[]),Je(()=>n.current?.update(t)),d`<div ref=${r}></div>`}var Qe=["","9 4","2 4","12 4 2 4","5 3","14 6","2 4 2 8","9 3 2 3 2 3"];function j(e){let t=e%Qe.length;return{number:t+1,dash:Qe[t]}}function Ye(e,t,r,n){let o="",s=!1;for(let l=0;l<e.length;l++){let a=t[l];a===null||!Number.isFinite(a)?s=!1:(o+=`${s?"L":"M"}${r(e[l]).toFixed(1)} ${n(a).toFixed(1)}`,s=!0)}return o}function te({line:e}){let{number:t,dash:r}=j(e);return d`<svg class="curves-swatch" width="30" height="10" aria-hidden="true">
    <path class="curves-line" data-factor=${t} stroke-dasharray=${r} d="M1 5H29" />
  </svg>`}function ne({label:e,of:t,isOn:r}){return d`<span class="switch" role="group" aria-label=${e}>
    ${["linear","logarithmic"].map((n,o)=>d`<button
          key=${n}
          type="button"
          aria-pressed=${r===(o===1)}
          onClick=${()=>t.value=o===1}
        >
          ${n}
        </button>`)}
  </span>`}function I({iterations:e,values:t},r,n){let o=e.indexOf(r);if(o<0)return"–";let s=t[o];return s===null?"□":n.number(s)}import{useState as At}from"preact/hooks";var Ct=41;function ae({caption:e,lines:t,writing:r}){let[n,o]=At(!1);return d`<details
    class="curves-values"
    onToggle=${s=>o(s.target.open)}
  >
    <summary>Values</summary>
    ${n&&d`<${Rt} ...${{caption:e,lines:t,writing:r}} />`}
  </details>`}function Rt({caption:e,lines:t,writing:r}){let n=[...new Set(t.flatMap(s=>s.iterations))].sort((s,l)=>s-l),o=Pe(n.length,Ct).map(s=>n[s]);return d`<div class="scrolls" tabindex="0" role="group" aria-label=${e}>
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
        ${o.map(s=>d`<tr key=${s}>
              <th scope="row">${T(s)}</th>
              ${t.map(l=>d`<td key=${l.label}>${I(l,s,r)}</td>`)}
            </tr>`)}
      </tbody>
    </table>
  </div>`}var Lt=[["","the whole run"],["10000","the last 10 000"],["1000","the last 1 000"],["100","the last 100"]];function tt({store:e,following:t,mount:r}){let n=e.writing.value,o=t.shown.value,s=Ze(()=>o?o.names.map((p,$)=>({label:n.letters(z(p)),iterations:o.iterations,values:o.columns[$]})):[],[o,n]),l=t.chosen.value,a=t.logarithmic.value,i=Ze(()=>l.every(ve)&&Z(s.map(({values:p})=>p),a),[l,s,a]),u=o?.iterations.at(-1)??0,f=t.pointed.value,c=f??u,h=`iteration ${T(c)}: ${s.map(p=>`${p.label} ${I(p,c,n)}`).join(", ")}`;return d`
    <${It} ...${{store:e,following:t}} />
    ${t.fault.value&&d`<p class="refusal" role="alert">${t.fault.value}</p>`}
    ${l.length===0?d`<p class="hint">Add a weight, an output, a gradient or an error to see how it has moved.</p>`:d`<${ee}
            ...${{mount:r,lines:s,pointed:f,told:h,writing:n}}
            logarithmic=${i}
            name="Curves over the iterations"
          />`}
    <${Nt} ...${{following:t,lines:s,at:c,isPointed:f!==null,writing:n}} />
    ${l.length>0&&d`<${Pt} ...${{store:e,following:t,logarithmic:i}} />`}
    ${s.length>0&&d`<${ae} caption="Values over the iterations" ...${{lines:s,writing:n}} />`}
  `}function It({store:e,following:t}){let[r,n]=et(""),[o,s]=et(""),l=e.network.value;if(!l)return"";let[a,i]=[t.known.value,t.chosen.value],u=i.length>=B,f=De(l,e.selected.value,t.tested.value),c=[e.selected.value,e.quantity.value].filter(($,v,b)=>$!==null&&a.includes($)&&!i.includes($)&&b.indexOf($)===v),h=e.writing.value.letters;function p(){if(r.trim()==="")return;let $=Ke(r,a);if($===null)return s(`This network has no “${r.trim()}”. Try w5, out_o1, ∂E/∂w5 or E_total.`);t.add([$]),n(""),s("")}return d`<div class="curves-adding">
      ${c.map($=>d`<button
            key=${$}
            type="button"
            disabled=${u}
            onClick=${()=>t.add([String($)])}
          >
            + ${h(z(String($)))}
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
        onInput=${$=>n($.target.value)}
        onKeyDown=${$=>{$.stopPropagation(),$.key==="Enter"&&p()}}
      />
      <datalist id="curve-names">
        ${a.slice(0,ze).map($=>d`<option key=${$} value=${z($)}></option>`)}
      </datalist>
      <button type="button" disabled=${u} onClick=${p}>Add</button>
      <select
        aria-label="Add a group of quantities"
        value=""
        onChange=${$=>{let v=$.target,b=f.find(({label:_})=>_===v.value);v.value="",b&&(t.clear(),t.add(b.names))}}
      >
        <option value="">a group …</option>
        ${f.map(({label:$,names:v})=>d`<option key=${$} value=${$}>
              ${$}${v.length>B?` (the first ${B} of ${v.length})`:""}
            </option>`)}
      </select>
    </div>
    ${o&&d`<p class="refusal" role="alert">${o}</p>`}`}function Nt({following:e,lines:t,at:r,isPointed:n,writing:o}){let s=e.chosen.value;return s.length===0?"":d`<table class="curves-legend">
    <caption>
      ${n?"":"newest, "}at iteration ${T(r)}
    </caption>
    <tbody>
      ${s.map((l,a)=>{let i=o.letters(z(l)),u=t.find(f=>f.label===i);return d`<tr key=${l}>
          <td><${te} line=${a} /></td>
          <th scope="row">${i}</th>
          <td class="number">${u?I(u,r,o):"…"}</td>
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
  </table>`}function Pt({store:e,following:t,logarithmic:r}){let n=e.network.value?.samples??1,o=t.chosen.value,s=n>1&&o.some(l=>/^(out|net|delta|E)_/.test(l));return d`<div class="curves-choices">
    <label
      ><span class="spoken">Iterations shown</span>
      <select
        value=${String(t.stretch.value??"")}
        onChange=${l=>{let{value:a}=l.target;t.stretch.value=a===""?null:Number(a)}}
      >
        ${Lt.map(([l,a])=>d`<option key=${l} value=${l}>${a}</option>`)}
      </select>
    </label>
    ${s?d`<label
            >of sample
            <select
              value=${String(t.sample.value)}
              onChange=${l=>t.sample.value=Number(l.target.value)}
            >
              ${Array.from({length:n},(l,a)=>d`<option key=${a} value=${String(a)}>${a+1}</option>`)}
            </select>
          </label>`:""}
    ${o.every(ve)?d`<${ne} label="Scale of the values" of=${t.logarithmic} isOn=${r} />`:""}
  </div>`}import{useLayoutEffect as Ft,useMemo as nt,useRef as at}from"preact/hooks";var Wt=4;function rt({store:e,comparing:t,mount:r}){let n=at(null),o=at(0),[s,l]=[t.calls.value,t.runs.value!==null];return Ft(()=>{if(s===o.current)return;l&&(o.current=s),n.current&&zt(n.current),n.current?.parentElement?.querySelector(".curves-asking select")?.focus({preventScroll:!0})},[s,l]),d`
    <h3 ref=${n} id="what-if">What if …</h3>
    <${Ht} ...${{store:e,comparing:t}} />
    ${t.fault.value&&d`<p class="refusal" role="alert">${t.fault.value}</p>`}
    ${t.hides.value&&t.others.value.length>0?d`<p class="hint">The comparison waits until the numbers of this iteration are known.</p>`:d`<${Dt} ...${{store:e,comparing:t,mount:r}} />`}
  `}function zt(e){let t=e.closest(".panel-body");if(!t||t.scrollHeight<=t.clientHeight)return e.scrollIntoView({block:"start"});t.scrollTop+=e.getBoundingClientRect().top-t.getBoundingClientRect().top-8}function Ht({store:e,comparing:t}){let r=e.network.value;if(!r)return"";let n=t.part.value,o=t.others.value,s=o.length>=Q,l=Te(n,r,t.seed.value),a=n==="seed"&&!t.usesSeed.value,i=a?[]:t.suggestions.value,u=c=>o.some(h=>JSON.stringify(h)===JSON.stringify(c)),f=ue.filter(([c])=>(c!=="runs"||e.history.value.branches.length>0)&&(c!=="batch"||r.samples>1));return d`<div class="curves-adding curves-asking">
    <select
      aria-label="What is changed"
      value=${n}
      onChange=${c=>t.part.value=c.target.value}
    >
      ${f.map(([c,h])=>d`<option key=${c} value=${c}>${h}</option>`)}
    </select>
    ${i.map(({change:c,words:h})=>d`<button
          key=${h}
          type="button"
          disabled=${s||u(c)}
          onClick=${()=>t.add(c)}
        >
          + ${h}
        </button>`)}
    ${a&&d`<p class="hint">Nothing in this run is drawn from the seed: its weights and samples are given.</p>`}
    ${l&&!a&&d`<span class="curves-typed"
        >or
        <${ie}
          label=${`${l.label} to compare with`}
          value=${l.value}
          disabled=${s}
          keep=${async c=>(t.add(l.change(c)),{ok:!0})}
      /></span>`}
  </div>`}function Dt({store:e,comparing:t,mount:r}){let n=t.runs.value,o=e.writing.value,s=Kt(n,t.measure.value),l=nt(()=>n?n.map(p=>ot(p,s)):[],[n,s]),a=t.logarithmic.value,i=nt(()=>Z(l.map(({values:p})=>p),a),[l,a]);if(t.others.value.length===0)return d`<p class="hint">
      Another rate, seed or rule is trained beside this run, from the same start. The run itself stays as it
      is.
    </p>`;if(!n)return t.fault.value?"":d`<p class="waiting" role="status">Training the others …</p>`;let u=Math.max(...n.flatMap(({iterations:p})=>p.at(-1)??0)),f=t.pointed.value,c=f??u,h=`iteration ${T(c)}: ${l.map(p=>`${p.label} ${I(p,c,o)}`).join(", ")}`;return d`
    <${ee}
      ...${{mount:r,lines:l,pointed:f,told:h,writing:o}}
      logarithmic=${i}
      name="Runs side by side over the iterations"
    />
    <${Bt} ...${{store:e,comparing:t,runs:n,at:c,isPointed:f!==null}} />
    <div class="curves-choices">
      <label
        ><span class="spoken">What is drawn</span>
        <select
          value=${s}
          onChange=${p=>t.measure.value=p.target.value}
        >
          ${be(n).map(([p,$])=>d`<option key=${p} value=${p}>${$}</option>`)}
        </select>
      </label>
      <span class="curves-typed"
        >up to iteration
        <${ie}
          label="Iterations that are compared"
          step=${100}
          value=${t.iterations.value}
          keep=${async p=>!Number.isInteger(p)||p<1?{ok:!1,message:"A whole number of iterations, from 1 on."}:(t.iterations.value=p,{ok:!0})}
      /></span>
      <${ne} label="Scale of the errors" of=${t.logarithmic} isOn=${i} />
    </div>
    <${ae} caption="The runs over the iterations" ...${{lines:l,writing:o}} />
  `}function be(e){let t=e.some(({test_error:n})=>n.length>0),r=Object.keys(e[0]?.outputs??{});return[["train_error",t?"error, training":"error"],...t?[["test_error","error, test"]]:[],...r.map(n=>[n,`out_${n}`])]}function Kt(e,t){return e&&be(e).some(([r])=>r===t)?t:"train_error"}function ot(e,t){let r=t==="train_error"||t==="test_error"?e[t]:e.outputs[t]??[],n=e.diverged_at===null?void 0:`${e.words} diverges`;return{label:e.words,iterations:e.iterations,values:r,note:n}}function Bt({store:e,comparing:t,runs:r,at:n,isPointed:o}){let s=e.writing.value,l=be(r).slice(0,Wt+2);return d`<div class="scrolls">
    <table class="curves-legend runs">
      <caption>
        at iteration
        ${T(n)}${o?"":", the end"}${t.isBusy.value?" · training the others …":""}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">run</th>
          <td></td>
          ${l.map(([a,i])=>d`<th scope="col" key=${a} class="number">${s.letters(i)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${r.map((a,i)=>d`<${Vt} key=${a.words} ...${{store:e,comparing:t,run:a,n:i,at:n,measures:l}} />`)}
      </tbody>
    </table>
  </div>`}function Vt({store:e,comparing:t,run:r,n,at:o,measures:s}){let{change:l,words:a}=r,i=r.diverged_at!==null&&o>=r.diverged_at,u=r.refused?d`<td class="refusal">${r.refused}</td>`:i?d`<td class="diverges">
          diverges at iteration ${T(r.diverged_at)}
        </td>`:s.map(([c])=>d`<td key=${c} class="number">${I(ot(r,c),o,e.writing.value)}</td>`),f=e.keeps("network")||e.connection.value!=="open";return d`<tr>
    <td><${te} line=${n} /></td>
    <th scope="row">${a}</th>
    <td class="acts">
      ${l&&d`${!f&&!r.refused&&d`<button
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
  </tr>`}function st({store:e,open:t,following:r,comparing:n,mountMoved:o,mountCompared:s}){return t.value?e.network.value?d`
    <h3>What has moved</h3>
    <${tt} ...${{store:e,following:r,mount:o}} />
    <${rt} ...${{store:e,comparing:n,mount:s}} />
  `:d`<p class="waiting">Fetching the network …</p>`:""}var[H,re,q]=[10,24,52],[jt,qt,Ut]=[38,84,15],[lt,Xt]=[7.2,.42],we=18;function it(e,t){let r=x("svg",{"aria-hidden":"true",class:"curves-picture"}),[n,o,s]=[x("g"),x("g"),x("g")],l=x("line",{class:"curves-now"});r.append(n,l,o,s),e.append(r),e.classList.add("curves-chart"),e.setAttribute("role","slider"),e.setAttribute("aria-valuemin","0"),e.setAttribute("aria-description","Arrow keys move along the curves, Enter travels to the iteration."),e.tabIndex=0;let a=null,i=null,u=0,f={width:0,height:0};new ResizeObserver(([{contentRect:v}])=>{f={width:v.width,height:v.height},c()}).observe(e);function c(){!a||f.width<60||f.height<60||(i=Jt(a,f),G(r,"width",String(f.width)),G(r,"height",String(f.height)),n.replaceChildren(...Gt(i,a)),o.replaceChildren(...Qt(i,a)),h(),p())}function h(){if(!a||!i)return;s.replaceChildren(...Yt(i,a));let v=a.pointed??i.last;e.setAttribute("aria-label",a.name),e.setAttribute("aria-valuemax",String(i.last)),e.setAttribute("aria-valuenow",String(Math.min(v,i.last))),e.setAttribute("aria-valuetext",a.told)}function p(){if(!i)return;let{x:v,height:b,first:_,last:A}=i;l.classList.toggle("outside",u<_||u>A);let C=v(u).toFixed(1);for(let[S,k]of Object.entries({x1:C,x2:C,y1:H,y2:b-re}))G(l,S,String(k))}function $(v){if(!i||i.points.length===0)return null;let{left:b}=e.getBoundingClientRect();return i.points[pe(i.points,i.iteration(v.clientX-b))]}return e.addEventListener("pointermove",v=>t.point($(v))),e.addEventListener("pointerdown",v=>t.point($(v))),e.addEventListener("pointerleave",()=>document.activeElement!==e&&t.point(null)),e.addEventListener("blur",()=>t.point(null)),e.addEventListener("click",v=>{let b=a?.pointed??$(v);b!==null&&t.travel(b)}),e.addEventListener("keydown",v=>{if(!(!i||v.ctrlKey||v.metaKey||v.altKey)){if(v.key==="Enter"&&a?.pointed!==null&&a)t.travel(a.pointed??i.last);else if(v.key==="Escape"&&a?.pointed!==null)t.point(null);else{let b=Ne(v.key,i.points,a?.pointed??i.last);if(b===null)return;t.point(b)}v.preventDefault()}}),{update(v){let b=a?.lines===v.lines&&a.logarithmic===v.logarithmic&&a.writing===v.writing;a=v,b?h():c()},now(v){u=v,p()}}}function Jt({lines:e,logarithmic:t},{width:r,height:n}){let o=[...new Set(e.flatMap(({iterations:h})=>h))].sort((h,p)=>h-p),[s,l]=[o[0]??0,Math.max(o.at(-1)??0,(o[0]??0)+1)],a=Math.max(4,...e.map(({label:h,note:p})=>Math.max(h.length,p?.length??0))),i=Math.min(we+8+a*lt,Xt*r),u=r-q-i,f=n-H-re,c=qe($e(e.map(({values:h})=>h)),t,Math.max(2,Math.round(f/jt)));return{width:r,height:n,right:i,first:s,last:l,points:o,scale:c,most:Math.max(2,Math.floor(u/qt)),x:h=>q+u*(h-s)/(l-s),y:h=>H+f*(1-c.place(h)),iteration:h=>s+(h-q)/u*(l-s)}}function Gt({width:e,height:t,right:r,first:n,last:o,scale:s,most:l,x:a,y:i},{writing:u}){let f=u.notation.comma==="true",c=s.ticks.flatMap($=>{let v=i($).toFixed(1),b=x("text",{x:q-8,y:v,class:"curves-value"});return b.textContent=Ue($,f),[x("line",{x1:q,x2:e-r,y1:v,y2:v,class:"curves-grid"}),b]}),p=(n===0?Se(o,l+1):ge(n,o,l)).filter(Number.isInteger).map($=>{let v=x("text",{x:a($).toFixed(1),y:t-6,class:"curves-iteration"});return v.textContent=T($),v});return[...c,...p]}function Qt({width:e,height:t,right:r,x:n,y:o},{lines:s}){let l=s.map(({values:u})=>{let f=u.findLastIndex(c=>c!==null);return f<0?null:{at:f,value:u[f]}}),a=l.map(u=>u?o(u.value):H),i=Xe(a,Ut,H+2,t-re);return s.flatMap((u,f)=>{let{number:c,dash:h}=j(f),p=l[f],$={"data-factor":c,"stroke-dasharray":h},v=x("path",{...$,d:Ye(u.iterations,u.values,n,o),class:"curves-line","data-curve":u.label});if(!p)return[v];let[b,_]=[e-r+4,e-r+4+we],A=i[f].toFixed(1),C=x("path",{...$,d:`M${b} ${A}H${_}`,class:"curves-line"}),S=x("text",{x:_+4,y:A,class:"curves-name"}),k=Math.max(3,Math.floor((r-we-8)/lt+.01)),R=u.note?u.note:u.label;S.textContent=R.length>k?`${R.slice(0,k-1)}…`:R;let P=x("circle",{"data-factor":c,cx:n(u.iterations[p.at]).toFixed(1),cy:o(p.value).toFixed(1),r:u.iterations.length===1?4:2.5,class:"curves-dot"});return[v,C,S,P]})}function Yt({x:e,y:t,height:r},{lines:n,pointed:o}){if(o===null)return[];let s=e(o).toFixed(1),l=x("line",{x1:s,x2:s,y1:H,y2:r-re,class:"curves-hair"}),a=n.flatMap(({iterations:i,values:u},f)=>{let c=u[i.indexOf(o)]??null;return c===null?[]:[x("circle",{"data-factor":j(f).number,cx:s,cy:t(c).toFixed(1),r:4,class:"curves-dot"})]});return[l,...a]}function fa({store:e,actions:t,server:r,panelOpen:n,show:o}){let s=je(e),l=Ve(e,r,{isOpen:n,runKey:s}),a=We(e,t,r,{isOpen:n,runKey:s,sample:l.sample}),i=new Set;function u(c){let h=e.frame.peek()?.end??0;!e.watching&&e.connection.peek()==="open"&&c<=h&&t.scrubTo(c)}function f(c){return h=>{let p=it(h,{point:$=>c.value=$,travel:u});return i.add(p),p.now(e.frame.peek()?.iteration??0),{update:p.update,end:()=>{i.delete(p)}}}}return Zt(()=>{let c=e.frame.value?.iteration??0;for(let h of i)h.now(c)}),o("#curves",st,{following:l,comparing:a,open:n,mountMoved:f(l.pointed),mountCompared:f(a.pointed)}),{following:l,comparing:a}}export{fa as createCurvesView};
