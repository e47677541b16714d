import{a as ye,c as xe,f as _e,h as le,i as Se}from"./chunk-T6WASMSL.js";import{b as ie}from"./chunk-OKZMQD6X.js";import{a as J,d as ke}from"./chunk-VSNTVXGG.js";import{a as x,c as G}from"./chunk-YZKZXRQK.js";import{c as T}from"./chunk-7JFT5QGL.js";import{a as f}from"./chunk-YV6CSYCU.js";import{effect as Zt}from"@preact/signals";import{computed as K,effect as Y,signal as E,untracked as $t}from"@preact/signals-core";var ue=[["rate","learning rate"],["seed","seed"],["order","update order"],["biases","biases"],["optimizer","optimiser"],["momentum","momentum"],["batch","batch"],["error","error function"],["penalty","penalty"],["runs","other runs"]],Q=4,ct=["momentum","decay","beta1","beta2","epsilon"],pt=["gradient_descent","momentum","nesterov","rmsprop","adam"],mt=.01,Oe=new Set(["rmsprop","adam"]),dt=["half_squared","squared","binary_cross_entropy","cross_entropy"],ft=[["frozen",!1],["shared",!0],["per_neuron",!0],["none",!1]];function Me(e){return ue.find(([t])=>t===e)?.[0]??"rate"}function Ee({network:e,data:t,rule:a}){return"initializer"in e.start||"dataset"in t||!!t.test_fraction||a.shuffle===!0}function Te(e,{settings:t},a){let n=r=>s=>({rule:{[r]:s}});switch(e){case"rate":return{label:"Learning rate",value:t.learning_rate,change:n("learning_rate")};case"seed":return{label:"Seed",value:a,change:r=>({seed:r})};case"momentum":return{label:"Momentum",value:t.momentum,change:r=>Ae(t,r)};case"batch":return{label:"Batch size (0: all)",value:t.batch_size,change:n("batch_size")};case"penalty":return{label:"L2 penalty",value:t.l2,change:n("l2")}}return null}function Ae({optimizer:e},t){return{rule:{optimizer:e==="momentum"||e==="nesterov"?e:"momentum",momentum:t}}}function Ce(e,t,a,n){return ht(e,t,a).map(r=>({change:r,words:ce(r,t,a.branches,n)}))}function ht(e,t,{seed:a,branches:n}){let{settings:r,biases:s,samples:l}=t;switch(e){case"rate":{let o=r.learning_rate||.5;return[2,.5,10,.1].map(i=>({rule:{learning_rate:Number((o*i).toPrecision(12))}}))}case"seed":return[1,2,3].map(o=>({seed:a+o}));case"order":return[{rule:{update_order:r.update_order==="sequential"?"simultaneous":"sequential"}}];case"biases":{let o=s==="none"?"none":r.train_biases?s:"frozen";return ft.filter(([u])=>u!==o).map(([u,m])=>({rule:{train_biases:m},...u==="frozen"?s==="none"?{biases:"shared"}:{}:{biases:u}}))}case"optimizer":return pt.filter(o=>o!==r.optimizer).map(o=>({rule:{optimizer:o,...Oe.has(o)&&!Oe.has(r.optimizer)?{learning_rate:mt}:{}}}));case"momentum":return[.5,.9].map(o=>Ae(r,o));case"batch":{let o=r.batch_size===0?l:r.batch_size;return[1,10,0].filter(u=>(u===0?l:u)!==o&&u<l).map(u=>({rule:{batch_size:u}}))}case"error":return dt.filter(o=>o!==r.error).map(o=>({rule:{error:o}}));case"penalty":return[0,.001,.01].filter(o=>o!==r.l2).map(o=>({rule:{l2:o}}));case"runs":return n.map(({id:o})=>({branch:o}))}}function ce({rule:e={},seed:t,biases:a,branch:n},r,s,l){if(n!==void 0){let m=s.find(({id:c})=>c===n);return m?`other run, parted at ${m.parted_at}`:"other run"}let o={...r,biases:a??r.biases,settings:{...r.settings,...e}},i=new Set([...Object.keys(e),...a===void 0?[]:["train_biases"]]),u=ye(o,l).filter(({name:m,settings:c})=>m!=="rate"&&c.some(h=>i.has(h))).map(({name:m,before:c,words:h})=>m==="optimizer"&&!ct.some(p=>p in e)?h.replace(/ [μρβ].*/,""):`${c} ${"shuffle"in e?h:h.replace(", shuffled","")}`.trim());return e.l2===0&&u.push("no penalty"),e.learning_rate!==void 0&&u.push(`rate ${xe(e.learning_rate,l)}`),t!==void 0&&u.push(`seed ${t}`),u.join(", ")||"no change"}function Re(e,t){let a=e.iterations[e.iterations.length-1],n=t.iterations.findIndex(r=>r>a);return n<0?e:vt({iterations:[...e.iterations,...t.iterations.slice(n)],columns:e.columns.map((r,s)=>[...r,...t.columns[s].slice(n)])})}function vt(e){let{length:t}=e.iterations;if(t<=800)return e;let a=(n,r)=>r%2===0||r===t-1;return{iterations:e.iterations.filter(a),columns:e.columns.map(n=>n.filter(a))}}function Le(e,t){let a=e.iterations.findIndex(n=>n>=t);return a<=0?e:{iterations:e.iterations.slice(a),columns:e.columns.map(n=>n.slice(a))}}function Ie(e,t){let a=e[e.length-1],n=Math.max(1,(a-e[0])/Math.max(1,e.length-1));return Math.max(2,Math.min(400,Math.ceil((t-a)/n)+1))}function pe(e,t){let[a,n]=[0,e.length-1];for(;n-a>1;){let r=a+n>>1;e[r]<=t?a=r:n=r}return t-e[a]<=e[n]-t?a:n}function Ne(e,t,a){let n=t.length-1;if(n<0)return null;let r=pe(t,a),s=Math.max(1,Math.round(n/10)),l={ArrowRight:r+1,ArrowLeft:r-1,PageUp:r+s,PageDown:r-s,Home:0,End:n};return e in l?t[Math.max(0,Math.min(n,l[e]))]:null}function Pe(e,t){let a=Math.min(e,t);return Array.from({length:a},(n,r)=>Math.floor(r*(e-1)/Math.max(1,a-1)))}var gt=60,bt=100,Fe=1e3,wt="this run";function We(e,t,a,{isOpen:n,runKey:r,sample:s}){let l=E("rate"),o=E([]),i=E(Fe),u=E(0),m=E(!0),c=E("train_error"),h=E(null),p=E(null),$=E(""),v=E(!1),b=E(0),_=E(null),A=K(()=>{let d=(e.network.value?.samples??1)>1?s.value:0;return`${r.value} | ${JSON.stringify(o.value)} | ${i.value} | ${d}`}),C=K(()=>n.value&&o.value.length>0&&e.connection.value==="open"&&r.value!==""),S="",k=null,R;Y(()=>{let[d,g]=[C.value,A.value];clearTimeout(R),k?.abort(),!(!d||g===S)&&(R=setTimeout(()=>{oe(g)},gt))});let P=()=>(e.network.peek()?.samples??1)>1?s.peek():0;async function oe(d){let g=k=new AbortController;v.value=!0;try{let w=o.peek(),O={runs:w,iterations:i.peek(),points:400,sample:P()},{runs:y}=await a.compare(O,g.signal);A.peek()===d&&(p.value={changes:w,runs:y},S=d,$.value="")}catch(w){g.signal.aborted||($.value=w.message,p.value=null,S="")}k===g&&(v.value=!1)}let F="";Y(()=>{let d=e.network.value;!n.value||!d||F===`${d.revision}`||(F=`${d.revision}`,a.recipe().then(g=>{u.value=g.seed,m.value=Ee(g)},()=>F=""))}),Y(()=>{let d=new Set(e.history.value.branches.map(({id:w})=>w)),g=o.value.filter(({branch:w})=>w===void 0||d.has(w));g.length<o.value.length&&(o.value=g)});let D=K(()=>{let d=e.network.value;if(!d)return[];let{branches:g}=e.history.value;return Ce(l.value,d,{seed:u.value,branches:g},e.writing.value)});function U(d){if(o.value.length===0){let w=e.frame.peek()?.end??0;i.value=w>=bt?w:Fe}!o.value.some(w=>JSON.stringify(w)===JSON.stringify(d))&&o.value.length<Q&&(o.value=[...o.value,d])}Y(()=>{let d=e.wondered.value;d===null||!e.network.value||$t(()=>{e.wondered.value=null,l.value=Me(d),b.value+=1,o.value.length===0&&D.value.length>0&&U(D.value[0].change)})});let se=K(()=>{let[d,g]=[e.network.value,p.value];if(!d||!g||o.value.length===0)return null;let{branches:w}=e.history.value;return g.runs.map((O,y)=>({...O,change:y===0?null:g.changes[y-1],words:y===0?wt:ce(g.changes[y-1],d,w,e.writing.value)}))});return{part:l,others:o,iterations:i,seed:u,usesSeed:m,measure:c,logarithmic:h,runs:se,fault:$,isBusy:v,calls:b,pointed:_,suggestions:D,add:U,hides:K(()=>e.hidden.value.size>0||(e.moment.value?.of??0)>0),remove:d=>{o.value=o.value.filter(g=>g!==d)},clear:()=>{o.value=[]},async take(d,g){let{branch:w,...O}=d;try{if(!(w===void 0?await t.open(await a.variation(O)):await t.choose(w)).ok)return;o.value=o.value.filter(M=>M!==d),e.say(`Taken: ${g}. Undo brings the run before back.`)}catch(y){e.notice.value=y.message}}}}import{computed as V,effect as Be,signal as N,untracked as yt}from"@preact/signals-core";var B=8,ze=600,fe={train_error:"mean E, training",test_error:"mean E, test"};function He({names:e,samples:t},a){let{layers:n,parameters:r}=e,s=n[n.length-1],l=n.slice(1).flat();return[...t>1?["train_error",...a?["test_error"]:[]]:[],"E_total",...r,...s.map(i=>`E_${i}`),...l.flatMap(i=>[`out_${i}`,`net_${i}`,`delta_${i}`]),...r.map(i=>`dE_total/d${i}`),...r.map(i=>`${i}+`)]}function De(e,t,a){let{layers:n,parameters:r}=e.names,s=J(e),l=n[n.length-1],o=t===null?void 0:s.get(t),i=[];if(o?.kind==="neuron"){let h=[...s.values()].filter(p=>p.kind==="weight"&&p.to===o.name||p.kind==="bias"&&p.to.includes(o.name)).map(({name:p})=>p);i.push({label:`all weights of ${o.name}`,names:h}),i.push({label:`gradients of ${o.name}`,names:h.map(p=>`dE_total/d${p}`)}),i.push({label:`everything of ${o.name}`,names:ke(o)})}let u=n.slice(1,-1).flat();i.push({label:"all outputs",names:l.map(c=>`out_${c}`)}),u.length>0&&i.push({label:"all hidden neurons",names:u.map(c=>`out_${c}`)}),i.push({label:"all parameters",names:r},{label:"all gradients",names:r.map(c=>`dE_total/d${c}`)});let m=e.samples>1?["train_error",...a?["test_error"]:[]]:["E_total",...l.map(c=>`E_${c}`)];return i.push({label:"errors",names:m}),i}function he(e,t){return[...new Set([...e,...t])].slice(0,B)}function Ke(e,t){let a=de(e);return t.find(n=>de(n)===a||de(z(n))===a)??null}function de(e){return e.trim().toLowerCase().replaceAll("∂","d").replaceAll("δ","delta").replaceAll("⁺","+").replace(/[\s_]+/g," ").replace(/ ?\/ ?/g,"/").replace(/^de\/d/,"de total/d")}function z(e){return fe[e]?fe[e]:e.replace(/^dE_total\/d/,"∂E/∂").replace(/^delta_/,"δ_").replace(/\+$/,"⁺")}function ve(e){return kt(e)||e.startsWith("dE_total/d")||e.startsWith("delta_")}function kt(e){return e.startsWith("E_")||e in fe}var xt=1e3,_t=3,St=100;function Ve(e,t,{isOpen:a,runKey:n}){let r=N([]),s=N(null),l=N(0),o=N(null),i=N(null),u=N(""),m=N(null),c=V(()=>!Number.isNaN(e.frame.value?.testError??NaN)),h=V(()=>e.network.value?He(e.network.value,c.value):[]),p=()=>e.network.peek()?.samples??1,$=!1;Be(()=>{!a.value||h.value.length===0||yt(()=>{let d=new Set(h.value),g=r.value.filter(w=>d.has(w));(g.length<r.value.length||!$)&&(r.value=g.length>0?g:v()),$||(l.value=e.frame.value?.sample??0),l.value=Math.min(l.value,Math.max(0,p()-1)),$=!0})});function v(){let d=e.network.peek();if(!d)return[];let g=J(d),w=g.get(e.selected.peek()??""),O=w?.kind==="weight"?w.to:d.names.layers[1][0],y=[...g.values()].filter(M=>M.kind==="weight"&&M.to===O);return he([],y.map(({name:M})=>M))}let b=V(()=>{let d=(e.network.value?.samples??1)>1?l.value:"";return`${n.value} | ${r.value.join(" ")} | ${s.value} | ${d}`}),_="",A="",C=0,S={wanted:"",at:0},k=null,R;function P(){clearTimeout(R),k&&k.key!==b.peek()&&k.abort.abort(),F()&&(R=setTimeout(()=>{D()},Math.max(0,oe())))}function oe(){let d=_===b.peek(),g=e.status.peek().playing;if(d&&g)return C-performance.now();let w=g?b.peek():`${b.peek()} | ${e.frame.peek()?.end}`;return w!==S.wanted&&(S={wanted:w,at:performance.now()+St}),S.at-performance.now()}function F(){let d=e.frame.peek()?.end;if(!a.peek()||k||d===void 0||r.peek().length===0||e.connection.peek()!=="open"||A===b.peek())return!1;let g=i.peek()?.points;return _!==b.peek()||(g?.iterations.at(-1)??-1)<d}async function D(){if(!F())return;let[d,g,w]=[b.peek(),r.peek(),performance.now()],O=k={key:d,abort:new AbortController},y=e.frame.peek()?.end??0,M=Math.max(0,y-(s.peek()??1/0)),L=_===d?i.peek():null;try{let W=await t.curves({quantities:g,from:L?L.points.iterations.at(-1)??0:M,points:L?Ie(L.points.iterations,y):400,sample:p()>1?l.peek():null},O.abort.signal),X={iterations:W.iterations,columns:g.map(ut=>W.values[ut])};b.peek()===d&&(i.value={names:g,points:Le(L?Re(L.points,X):X,M)},_=d,u.value="")}catch(W){!O.abort.signal.aborted&&b.peek()===d&&(A=d,u.value=W.message)}k=null,C=w+Math.max(xt,(1+_t)*(performance.now()-w)),P()}Be(()=>{a.value,b.value,e.frame.value?.end,e.connection.value,e.status.value.playing,a.value||k?.abort.abort(),P()});let U=V(()=>(i.value?.names??[]).every(e.knows.value)?null:e.frame.value?.iteration??0),se=V(()=>{let[d,g]=[i.value,U.value];if(!d)return null;let{iterations:w,columns:O}=d.points,y=e.knows.value;return{names:d.names,iterations:w,columns:O.map((M,L)=>g===null||y(d.names[L])?M:M.map((W,X)=>w[X]<g?W:null))}});return{chosen:r,stretch:s,sample:l,logarithmic:o,shown:se,fault:u,pointed:m,known:h,tested:c,add:d=>{r.value=he(r.value,d)},remove:d=>{r.value=r.value.filter(g=>g!==d)},clear:()=>{r.value=[]}}}import{computed as Ot}from"@preact/signals-core";function je(e){return Ot(()=>{let t=e.network.value,a=e.history.value.edits.map(({iteration:n,quantity:r,text:s})=>`${n} ${r} ${s}`);return t?`${t.revision} ${a.join(", ")}`:""})}import{useMemo as Ze,useState as et}from"preact/hooks";var Mt=100,Et=.5,Tt=.04;function $e(e){let[t,a,n]=[1/0,-1/0,1/0];for(let r of e)for(let s of r)s===null||!Number.isFinite(s)||(s<t&&(t=s),s>a&&(a=s),s>0&&s<n&&(n=s));return t<=a?{low:t,high:a,least:n}:null}function Z(e,t){let a=$e(e);return!a||a.least===1/0?!1:t??(a.low>0&&a.high/a.low>Mt)}function qe(e,t,a){if(e&&t&&e.least<1/0)return _e({low:e.least,high:e.high},"logarithmic",a);let{low:n,high:r}=e??{low:0,high:1},s=r>n?Tt*(r-n):Et*(Math.abs(r)||1),[l,o]=[n===0?0:n-s,r+s],i=u=>Math.min(1,Math.max(0,(u-l)/(o-l)));return{logarithmic:!1,ticks:ge(l,o,a),place:i}}function ge(e,t,a){let n=(t-e)/Math.max(1,a),r=10**Math.floor(Math.log10(n)),s=[1,2,5,10].map(i=>i*r).find(i=>i>=n)??n,l=Math.ceil(e/s-1e-9),o=Math.floor(t/s+1e-9)-l+1;return Array.from({length:Math.max(0,o)},(i,u)=>Number(((l+u)*s).toPrecision(12)))}function Ue(e,t){return e<0?`−${le(-e,t)}`:le(e,t)}function Xe(e,t,a,n){let r=e.map((o,i)=>i).sort((o,i)=>e[o]-e[i]||o-i),s=[...e],l=a;for(let o of r)s[o]=Math.max(l,Math.min(e[o],n)),l=s[o]+t;l=n;for(let o of r.reverse())s[o]=Math.min(l,s[o]),l=s[o]-t;return s}import{useLayoutEffect as Je,useRef as Ge}from"preact/hooks";function ee({mount:e,...t}){let a=Ge(null),n=Ge(null);return Je(()=>(n.current=e(a.current),()=>n.current?.end()),[]),Je(()=>n.current?.update(t)),f`<div ref=${a}></div>`}var Qe=["","9 4","2 4","12 4 2 4","5 3","14 6","2 4 2 8","9 3 2 3 2 3"];function j(e){let t=e%Qe.length;return{number:t+1,dash:Qe[t]}}function Ye(e,t,a,n){let r="",s=!1;for(let l=0;l<e.length;l++){let o=t[l];o===null||!Number.isFinite(o)?s=!1:(r+=`${s?"L":"M"}${a(e[l]).toFixed(1)} ${n(o).toFixed(1)}`,s=!0)}return r}function te({line:e}){let{number:t,dash:a}=j(e);return f`<svg class="curves-swatch" width="30" height="10" aria-hidden="true">
    <path class="curves-line" data-factor=${t} stroke-dasharray=${a} d="M1 5H29" />
  </svg>`}function ne({label:e,of:t,isOn:a}){return f`<span class="switch" role="group" aria-label=${e}>
    ${["linear","logarithmic"].map((n,r)=>f`<button
          key=${n}
          type="button"
          aria-pressed=${a===(r===1)}
          onClick=${()=>t.value=r===1}
        >
          ${n}
        </button>`)}
  </span>`}function I({iterations:e,values:t},a,n){let r=e.indexOf(a);if(r<0)return"–";let s=t[r];return s===null?"□":n.number(s)}import{useState as At}from"preact/hooks";var Ct=41;function ae({caption:e,lines:t,writing:a}){let[n,r]=At(!1);return f`<details
    class="curves-values"
    onToggle=${s=>r(s.target.open)}
  >
    <summary>Values</summary>
    ${n&&f`<${Rt} ...${{caption:e,lines:t,writing:a}} />`}
  </details>`}function Rt({caption:e,lines:t,writing:a}){let n=[...new Set(t.flatMap(s=>s.iterations))].sort((s,l)=>s-l),r=Pe(n.length,Ct).map(s=>n[s]);return f`<div class="scrolls" tabindex="0" role="group" aria-label=${e}>
    <table>
      <caption>
        ${e}
      </caption>
      <thead>
        <tr>
          <th scope="col">iteration</th>
          ${t.map(({label:s})=>f`<th scope="col" key=${s}>${s}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${r.map(s=>f`<tr key=${s}>
              <th scope="row">${T(s)}</th>
              ${t.map(l=>f`<td key=${l.label}>${I(l,s,a)}</td>`)}
            </tr>`)}
      </tbody>
    </table>
  </div>`}var Lt=[["","the whole run"],["10000","the last 10 000"],["1000","the last 1 000"],["100","the last 100"]];function tt({store:e,following:t,mount:a}){let n=e.writing.value,r=t.shown.value,s=Ze(()=>r?r.names.map((p,$)=>({label:n.letters(z(p)),iterations:r.iterations,values:r.columns[$]})):[],[r,n]),l=t.chosen.value,o=t.logarithmic.value,i=Ze(()=>l.every(ve)&&Z(s.map(({values:p})=>p),o),[l,s,o]),u=r?.iterations.at(-1)??0,m=t.pointed.value,c=m??u,h=`iteration ${T(c)}: ${s.map(p=>`${p.label} ${I(p,c,n)}`).join(", ")}`;return f`
    <${It} ...${{store:e,following:t}} />
    ${t.fault.value&&f`<p class="refusal" role="alert">${t.fault.value}</p>`}
    ${l.length===0?f`<p class="hint">Add a weight, an output, a gradient or an error to see how it has moved.</p>`:f`<${ee}
            ...${{mount:a,lines:s,pointed:m,told:h,writing:n}}
            logarithmic=${i}
            name="Curves over the iterations"
          />`}
    <${Nt} ...${{following:t,lines:s,at:c,isPointed:m!==null,writing:n}} />
    ${l.length>0&&f`<${Pt} ...${{store:e,following:t,logarithmic:i}} />`}
    ${s.length>0&&f`<${ae} caption="Values over the iterations" ...${{lines:s,writing:n}} />`}
  `}function It({store:e,following:t}){let[a,n]=et(""),[r,s]=et(""),l=e.network.value;if(!l)return"";let[o,i]=[t.known.value,t.chosen.value],u=i.length>=B,m=De(l,e.selected.value,t.tested.value),c=[e.selected.value,e.quantity.value].filter(($,v,b)=>$!==null&&o.includes($)&&!i.includes($)&&b.indexOf($)===v),h=e.writing.value.letters;function p(){if(a.trim()==="")return;let $=Ke(a,o);if($===null)return s(`This network has no “${a.trim()}”. Try w5, out_o1, ∂E/∂w5 or E_total.`);t.add([$]),n(""),s("")}return f`<div class="curves-adding">
      ${c.map($=>f`<button
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
        aria-invalid=${r!==""}
        value=${a}
        onInput=${$=>n($.target.value)}
        onKeyDown=${$=>{$.stopPropagation(),$.key==="Enter"&&p()}}
      />
      <datalist id="curve-names">
        ${o.slice(0,ze).map($=>f`<option key=${$} value=${z($)}></option>`)}
      </datalist>
      <button type="button" disabled=${u} onClick=${p}>Add</button>
      <select
        aria-label="Add a group of quantities"
        value=""
        onChange=${$=>{let v=$.target,b=m.find(({label:_})=>_===v.value);v.value="",b&&(t.clear(),t.add(b.names))}}
      >
        <option value="">a group …</option>
        ${m.map(({label:$,names:v})=>f`<option key=${$} value=${$}>
              ${$}${v.length>B?` (the first ${B} of ${v.length})`:""}
            </option>`)}
      </select>
    </div>
    ${r&&f`<p class="refusal" role="alert">${r}</p>`}`}function Nt({following:e,lines:t,at:a,isPointed:n,writing:r}){let s=e.chosen.value;return s.length===0?"":f`<table class="curves-legend">
    <caption>
      ${n?"":"newest, "}at iteration ${T(a)}
    </caption>
    <tbody>
      ${s.map((l,o)=>{let i=r.letters(z(l)),u=t.find(m=>m.label===i);return f`<tr key=${l}>
          <td><${te} line=${o} /></td>
          <th scope="row">${i}</th>
          <td class="number">${u?I(u,a,r):"…"}</td>
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
  </table>`}function Pt({store:e,following:t,logarithmic:a}){let n=e.network.value?.samples??1,r=t.chosen.value,s=n>1&&r.some(l=>/^(out|net|delta|E)_/.test(l));return f`<div class="curves-choices">
    <label
      ><span class="spoken">Iterations shown</span>
      <select
        value=${String(t.stretch.value??"")}
        onChange=${l=>{let{value:o}=l.target;t.stretch.value=o===""?null:Number(o)}}
      >
        ${Lt.map(([l,o])=>f`<option key=${l} value=${l}>${o}</option>`)}
      </select>
    </label>
    ${s?f`<label
            >of sample
            <select
              value=${String(t.sample.value)}
              onChange=${l=>t.sample.value=Number(l.target.value)}
            >
              ${Array.from({length:n},(l,o)=>f`<option key=${o} value=${String(o)}>${o+1}</option>`)}
            </select>
          </label>`:""}
    ${r.every(ve)?f`<${ne} label="Scale of the values" of=${t.logarithmic} isOn=${a} />`:""}
  </div>`}import{useLayoutEffect as Ft,useMemo as nt,useRef as at}from"preact/hooks";var Wt=4;function rt({store:e,comparing:t,mount:a}){let n=at(null),r=at(0),[s,l]=[t.calls.value,t.runs.value!==null];return Ft(()=>{if(s===r.current)return;l&&(r.current=s),n.current&&zt(n.current),n.current?.parentElement?.querySelector(".curves-asking select")?.focus({preventScroll:!0})},[s,l]),f`
    <h3 ref=${n} id="what-if">What if …</h3>
    <${Ht} ...${{store:e,comparing:t}} />
    ${t.fault.value&&f`<p class="refusal" role="alert">${t.fault.value}</p>`}
    ${t.hides.value&&t.others.value.length>0?f`<p class="hint">The comparison waits until the numbers of this iteration are known.</p>`:f`<${Dt} ...${{store:e,comparing:t,mount:a}} />`}
  `}function zt(e){let t=e.closest(".panel-body");if(!t||t.scrollHeight<=t.clientHeight)return e.scrollIntoView({block:"start"});t.scrollTop+=e.getBoundingClientRect().top-t.getBoundingClientRect().top-8}function Ht({store:e,comparing:t}){let a=e.network.value;if(!a)return"";let n=t.part.value,r=t.others.value,s=r.length>=Q,l=Te(n,a,t.seed.value),o=n==="seed"&&!t.usesSeed.value,i=o?[]:t.suggestions.value,u=c=>r.some(h=>JSON.stringify(h)===JSON.stringify(c)),m=ue.filter(([c])=>(c!=="runs"||e.history.value.branches.length>0)&&(c!=="batch"||a.samples>1));return f`<div class="curves-adding curves-asking">
    <select
      aria-label="What is changed"
      value=${n}
      onChange=${c=>t.part.value=c.target.value}
    >
      ${m.map(([c,h])=>f`<option key=${c} value=${c}>${h}</option>`)}
    </select>
    ${i.map(({change:c,words:h})=>f`<button
          key=${h}
          type="button"
          disabled=${s||u(c)}
          onClick=${()=>t.add(c)}
        >
          + ${h}
        </button>`)}
    ${o&&f`<p class="hint">Nothing in this run is drawn from the seed: its weights and samples are given.</p>`}
    ${l&&!o&&f`<span class="curves-typed"
        >or
        <${ie}
          label=${`${l.label} to compare with`}
          value=${l.value}
          disabled=${s}
          keep=${async c=>(t.add(l.change(c)),{ok:!0})}
      /></span>`}
  </div>`}function Dt({store:e,comparing:t,mount:a}){let n=t.runs.value,r=e.writing.value,s=Kt(n,t.measure.value),l=nt(()=>n?n.map(p=>ot(p,s)):[],[n,s]),o=t.logarithmic.value,i=nt(()=>Z(l.map(({values:p})=>p),o),[l,o]);if(t.others.value.length===0)return f`<p class="hint">
      Another rate, seed or rule is trained beside this run, from the same start. The run itself stays as it
      is.
    </p>`;if(!n)return t.fault.value?"":f`<p class="waiting" role="status">Training the others …</p>`;let u=Math.max(...n.flatMap(({iterations:p})=>p.at(-1)??0)),m=t.pointed.value,c=m??u,h=`iteration ${T(c)}: ${l.map(p=>`${p.label} ${I(p,c,r)}`).join(", ")}`;return f`
    <${ee}
      ...${{mount:a,lines:l,pointed:m,told:h,writing:r}}
      logarithmic=${i}
      name="Runs side by side over the iterations"
    />
    <${Bt} ...${{store:e,comparing:t,runs:n,at:c,isPointed:m!==null}} />
    <div class="curves-choices">
      <label
        ><span class="spoken">What is drawn</span>
        <select
          value=${s}
          onChange=${p=>t.measure.value=p.target.value}
        >
          ${be(n).map(([p,$])=>f`<option key=${p} value=${p}>${$}</option>`)}
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
    <${ae} caption="The runs over the iterations" ...${{lines:l,writing:r}} />
  `}function be(e){let t=e.some(({test_error:n})=>n.length>0),a=Object.keys(e[0]?.outputs??{});return[["train_error",t?"error, training":"error"],...t?[["test_error","error, test"]]:[],...a.map(n=>[n,`out_${n}`])]}function Kt(e,t){return e&&be(e).some(([a])=>a===t)?t:"train_error"}function ot(e,t){let a=t==="train_error"||t==="test_error"?e[t]:e.outputs[t]??[],n=e.diverged_at===null?void 0:`${e.words} diverges`;return{label:e.words,iterations:e.iterations,values:a,note:n}}function Bt({store:e,comparing:t,runs:a,at:n,isPointed:r}){let s=e.writing.value,l=be(a).slice(0,Wt+2),o=t.isBusy.value?" · training the others …":"",i=`at iteration ${T(n)}${r?"":", the end"}${o}`;return f`<div class="scrolls">
    <table class="curves-legend runs">
      <caption>
        ${i}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">run</th>
          <td></td>
          ${l.map(([u,m])=>f`<th scope="col" key=${u} class="number">${s.letters(m)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${a.map((u,m)=>f`<${Vt} key=${u.words} ...${{store:e,comparing:t,run:u,n:m,at:n,measures:l}} />`)}
      </tbody>
    </table>
  </div>`}function Vt({store:e,comparing:t,run:a,n,at:r,measures:s}){let{change:l,words:o}=a,i=a.diverged_at!==null&&r>=a.diverged_at,u=a.refused?f`<td class="refusal">${a.refused}</td>`:i?f`<td class="diverges">
          diverges at iteration ${T(a.diverged_at)}
        </td>`:s.map(([c])=>f`<td key=${c} class="number">${I(ot(a,c),r,e.writing.value)}</td>`),m=e.keeps("network")||e.connection.value!=="open";return f`<tr>
    <td><${te} line=${n} /></td>
    <th scope="row">${o}</th>
    <td class="acts">
      ${l&&f`${!m&&!a.refused&&f`<button
              type="button"
              title=${`Open this run in place of the present one: ${o}. Undo brings it back.`}
              onClick=${()=>{t.take(l,o)}}
            >
              Take<span class="spoken"> ${o}</span>
            </button>`}
          <button
            type="button"
            class="plain"
            aria-label=${`Remove ${o}`}
            title=${`Remove ${o}`}
            onClick=${()=>t.remove(l)}
          >
            ×
          </button>`}
    </td>
    ${u}
  </tr>`}function st({store:e,open:t,following:a,comparing:n,mountMoved:r,mountCompared:s}){return t.value?e.network.value?f`
    <h3>What has moved</h3>
    <${tt} ...${{store:e,following:a,mount:r}} />
    <${rt} ...${{store:e,comparing:n,mount:s}} />
  `:f`<p class="waiting">Fetching the network …</p>`:""}var[H,re,q]=[10,24,52],[jt,qt,Ut]=[38,84,15],[lt,Xt]=[7.2,.42],we=18;function it(e,t){let a=x("svg",{"aria-hidden":"true",class:"curves-picture"}),[n,r,s]=[x("g"),x("g"),x("g")],l=x("line",{class:"curves-now"});a.append(n,l,r,s),e.append(a),e.classList.add("curves-chart"),e.setAttribute("role","slider"),e.setAttribute("aria-valuemin","0"),e.setAttribute("aria-description","Arrow keys move along the curves, Enter travels to the iteration."),e.tabIndex=0;let o=null,i=null,u=0,m={width:0,height:0};new ResizeObserver(([{contentRect:v}])=>{m={width:v.width,height:v.height},c()}).observe(e);function c(){!o||m.width<60||m.height<60||(i=Jt(o,m),G(a,"width",String(m.width)),G(a,"height",String(m.height)),n.replaceChildren(...Gt(i,o)),r.replaceChildren(...Qt(i,o)),h(),p())}function h(){if(!o||!i)return;s.replaceChildren(...Yt(i,o));let v=o.pointed??i.last;e.setAttribute("aria-label",o.name),e.setAttribute("aria-valuemax",String(i.last)),e.setAttribute("aria-valuenow",String(Math.min(v,i.last))),e.setAttribute("aria-valuetext",o.told)}function p(){if(!i)return;let{x:v,height:b,first:_,last:A}=i;l.classList.toggle("outside",u<_||u>A);let C=v(u).toFixed(1);for(let[S,k]of Object.entries({x1:C,x2:C,y1:H,y2:b-re}))G(l,S,String(k))}function $(v){if(!i||i.points.length===0)return null;let{left:b}=e.getBoundingClientRect();return i.points[pe(i.points,i.iteration(v.clientX-b))]}return e.addEventListener("pointermove",v=>t.point($(v))),e.addEventListener("pointerdown",v=>t.point($(v))),e.addEventListener("pointerleave",()=>document.activeElement!==e&&t.point(null)),e.addEventListener("blur",()=>t.point(null)),e.addEventListener("click",v=>{let b=o?.pointed??$(v);b!==null&&t.travel(b)}),e.addEventListener("keydown",v=>{if(!(!i||v.ctrlKey||v.metaKey||v.altKey)){if(v.key==="Enter"&&o?.pointed!==null&&o)t.travel(o.pointed??i.last);else if(v.key==="Escape"&&o?.pointed!==null)t.point(null);else{let b=Ne(v.key,i.points,o?.pointed??i.last);if(b===null)return;t.point(b)}v.preventDefault()}}),{update(v){let b=o?.lines===v.lines&&o.logarithmic===v.logarithmic&&o.writing===v.writing;o=v,b?h():c()},now(v){u=v,p()}}}function Jt({lines:e,logarithmic:t},{width:a,height:n}){let r=[...new Set(e.flatMap(({iterations:h})=>h))].sort((h,p)=>h-p),[s,l]=[r[0]??0,Math.max(r.at(-1)??0,(r[0]??0)+1)],o=Math.max(4,...e.map(({label:h,note:p})=>Math.max(h.length,p?.length??0))),i=Math.min(we+8+o*lt,Xt*a),u=a-q-i,m=n-H-re,c=qe($e(e.map(({values:h})=>h)),t,Math.max(2,Math.round(m/jt)));return{width:a,height:n,right:i,first:s,last:l,points:r,scale:c,most:Math.max(2,Math.floor(u/qt)),x:h=>q+u*(h-s)/(l-s),y:h=>H+m*(1-c.place(h)),iteration:h=>s+(h-q)/u*(l-s)}}function Gt({width:e,height:t,right:a,first:n,last:r,scale:s,most:l,x:o,y:i},{writing:u}){let m=u.notation.comma==="true",c=s.ticks.flatMap($=>{let v=i($).toFixed(1),b=x("text",{x:q-8,y:v,class:"curves-value"});return b.textContent=Ue($,m),[x("line",{x1:q,x2:e-a,y1:v,y2:v,class:"curves-grid"}),b]}),p=(n===0?Se(r,l+1):ge(n,r,l)).filter(Number.isInteger).map($=>{let v=x("text",{x:o($).toFixed(1),y:t-6,class:"curves-iteration"});return v.textContent=T($),v});return[...c,...p]}function Qt({width:e,height:t,right:a,x:n,y:r},{lines:s}){let l=s.map(({values:u})=>{let m=u.findLastIndex(c=>c!==null);return m<0?null:{at:m,value:u[m]}}),o=l.map(u=>u?r(u.value):H),i=Xe(o,Ut,H+2,t-re);return s.flatMap((u,m)=>{let{number:c,dash:h}=j(m),p=l[m],$={"data-factor":c,"stroke-dasharray":h},v=x("path",{...$,d:Ye(u.iterations,u.values,n,r),class:"curves-line","data-curve":u.label});if(!p)return[v];let[b,_]=[e-a+4,e-a+4+we],A=i[m].toFixed(1),C=x("path",{...$,d:`M${b} ${A}H${_}`,class:"curves-line"}),S=x("text",{x:_+4,y:A,class:"curves-name"}),k=Math.max(3,Math.floor((a-we-8)/lt+.01)),R=u.note?u.note:u.label;S.textContent=R.length>k?`${R.slice(0,k-1)}…`:R;let P=x("circle",{"data-factor":c,cx:n(u.iterations[p.at]).toFixed(1),cy:r(p.value).toFixed(1),r:u.iterations.length===1?4:2.5,class:"curves-dot"});return[v,C,S,P]})}function Yt({x:e,y:t,height:a},{lines:n,pointed:r}){if(r===null)return[];let s=e(r).toFixed(1),l=x("line",{x1:s,x2:s,y1:H,y2:a-re,class:"curves-hair"}),o=n.flatMap(({iterations:i,values:u},m)=>{let c=u[i.indexOf(r)]??null;return c===null?[]:[x("circle",{"data-factor":j(m).number,cx:s,cy:t(c).toFixed(1),r:4,class:"curves-dot"})]});return[l,...o]}function fa({store:e,actions:t,server:a,panelOpen:n,show:r}){let s=je(e),l=Ve(e,a,{isOpen:n,runKey:s}),o=We(e,t,a,{isOpen:n,runKey:s,sample:l.sample}),i=new Set;function u(c){let h=e.frame.peek()?.end??0;!e.watching&&e.connection.peek()==="open"&&c<=h&&t.scrubTo(c)}function m(c){return h=>{let p=it(h,{point:$=>c.value=$,travel:u});return i.add(p),p.now(e.frame.peek()?.iteration??0),{update:p.update,end:()=>{i.delete(p)}}}}return Zt(()=>{let c=e.frame.value?.iteration??0;for(let h of i)h.now(c)}),r("#curves",st,{following:l,comparing:o,open:n,mountMoved:m(l.pointed),mountCompared:m(o.pointed)}),{following:l,comparing:o}}export{fa as createCurvesView};
