import{d as B,f as St,g as Tt,h as Mt,l as Ot,p as Wt}from"./chunk-FX3PSIYU.js";import{b as Ct}from"./chunk-OKZMQD6X.js";import{a as nt,b as ot,c as At,d as K,e as st,f as xt,g as Et,h as Rt,i as rt}from"./chunk-HSKRMV2O.js";import{a as Pt,b as Lt,c as J,d as Y,e as Nt,f as lt,g as Dt}from"./chunk-LNYVJOGN.js";import{a as L}from"./chunk-HD3SQWBV.js";import{a as et,c as P}from"./chunk-VSNTVXGG.js";import{c as W}from"./chunk-7JFT5QGL.js";import{a as G,b as at,c as H,d as It,e as _t,f as X}from"./chunk-DJJUJXPC.js";import{a as w}from"./chunk-YV6CSYCU.js";import{computed as kt,effect as yt,untracked as jn}from"@preact/signals";import{computed as ht}from"@preact/signals-core";function Ft(t,{live:e}){let l=ht(()=>{let[n,s,r]=[t.rows.value,t.coding.value,e.value];return!n||!s||!r||s.classes===0||r.outputs[0]?.length!==n.count?null:{rows:n,coding:s,outputs:r.outputs}});return{wrong:ht(()=>{if(!l.value)return null;let{rows:n,coding:s,outputs:r}=l.value,c=i=>At(s,o=>r[o][i],n.outputs);return Array.from({length:n.count},(i,o)=>c(o)!==K(n,s,o))}),right:ht(()=>{if(!l.value)return null;let{rows:n,coding:s,outputs:r}=l.value,c=(i,o)=>xt(st(n,s,r,i,o));return{train:c(0,n.trainCount),test:c(n.trainCount,n.count)}})}}import{computed as Ut,signal as z}from"@preact/signals-core";function qt(t){let e=z(0),l=z(1),n=z(""),s=z(!1),r=z(!1),c=Ut(()=>{let o=t.network.value?P(t.network.value).labels.length:2;if(o===1)return{across:0,up:null};let f=Math.min(e.value,o-1),m=Math.min(l.value,o-1);return{across:f,up:m===f?(f+1)%o:m}}),i=Ut(()=>{let o=t.network.value;if(!o)return null;let f=et(o);for(let m of[t.pointed.value?.name,n.value]){let p=f.get(m??"");if(p?.kind==="neuron")return{name:p.name,place:p.neuron,layer:p.layer}}return null});return{across:e,up:l,axes:c,of:n,neuron:i,withErrors:s,inSteps:r}}import{computed as De,effect as Fe,signal as Ue}from"@preact/signals-core";var qe=42,Ke=200,je=200,[Be,Ge]=[5,30],He=3,Xe=41,Ye=15e-7;function Bt(t,e,{load:l,fetchField:n,axes:s,isSeen:r,onPicture:c}){let i=Ue(null),o=null,f="",m=!1,p=!1,a=Ye,[u,d]=[0,0],v=lt();function k(){if(m)return;m=!0;let y=u-performance.now();y<=0?requestAnimationFrame(g):setTimeout(()=>requestAnimationFrame(g),y)}function g(){m=!1;let[y,M,C]=[t.network.peek(),t.frame.peek(),e.rows.peek()];if(!y||!M||!C||!r())return;if(y.field!==f){let A=y.field;l(y).then(R=>{[o,f]=[R,A],k()});return}if(!o)return void O(y,C);let x=performance.now();dt(o,M);let I=t.status.peek().playing?Be:Ge,$=y.names.parameters.length,b=v.of(C,s(),M.sample,Nt($,a,I));o.setPoints(b.points),o.activations();let{grid:T}=b,S=performance.now()-x;a=(a+S/(T.columns*T.rows*$))/2,c({grid:T,map:o.map}),h(o,M,C),u=x+Math.max(qe,He*(performance.now()-x))}function h(y,M,C){let x=performance.now();if(t.status.peek().playing&&x-d<je)return;if(d=x,!M.complete)return void(i.value=null);y.setPoints(C.inputs);let I=Kt(y,C.count,C.outputs);y.setSamples(C.inputs,C.targets);let{revision:$,iteration:b}=M;i.value={revision:$,iteration:b,outputs:I,errors:y.errors().slice()}}async function O(y,M){if(p)return;p=!0,i.value=null;let{across:C,up:x}=s(),[{names:I},{known:$}]=[y,P(y)],{grid:b}=v.of(M,s(),t.frame.peek()?.sample??0,Xe),T=I.layers.slice(1).flat();try{let S=await n({across:jt($[C],b.x,b.columns),...x===null?{}:{up:jt($[x],{low:b.y.high,high:b.y.low},b.rows)},sample:t.frame.peek()?.sample,neurons:T.length<=64?T:I.layers.at(-1)});c({grid:b,map:A=>(S.outputs[T[A]]??[]).map(R=>R??Number.NaN)})}catch{}p=!1,u=performance.now()+Ke}return Fe(()=>{t.frame.value,e.rows.value,t.connection.value,t.status.value.playing,s(),k()}),{live:De(()=>{let[y,M]=[i.value,e.rows.value];return y&&M&&y.outputs.length===M.outputs&&y.errors.length===M.count?y:null}),request:k,at(y){let[M,C]=[t.network.peek(),t.frame.peek()];if(!o||!M||!C?.complete||M.field!==f)return null;dt(o,C),o.setPoints(y);let x=M.layers[M.layers.length-1];return Kt(o,1,x).map(([I])=>I)},errorsNow(){let[y,M,C]=[t.network.peek(),t.frame.peek(),e.rows.peek()];return!o||!y||!C||!M?.complete||y.field!==f?null:(dt(o,M),o.setSamples(C.inputs,C.targets),o.errors().slice())},canWorkOut:()=>o!==null||f===""}}function dt(t,{complete:e,drawn:l,parameters:n,weightCount:s}){if(e)return t.setParameters(n);let r=Array.from({length:n.length},(c,i)=>n[i]??0).slice(s);return t.setParameters(l,r)}function Kt(t,e,l){let s=t.activations().length/e;return Array.from({length:l},(r,c)=>t.map(s-l+c).slice())}function jt(t,{low:e,high:l},n){let s=(l-e)/n/2;return{name:t,first:e+s,last:l-s,count:n}}import{effect as Ve,signal as Je,untracked as ze}from"@preact/signals-core";function Ht(t,e,{inputs:l,number:n,outputs:s,error:r}){let c=e>=t.trainCount?", for testing":"",i=Gt(t.inputs,t.width,e).map((p,a)=>`${l[a]} ${n(p,4)}`),o=p=>p.slice(0,4).map(a=>n(a,4)).join(" and "),f=[`Target ${o(Gt(t.targets,t.outputs,e))}`,s?`output ${o(s)}`:"",r===null?"":`error ${n(r,4)}`].filter(Boolean),m=i.length>4?" and more":"";return`Sample ${e+1} of ${t.count}${c}. ${i.slice(0,4).join(", ")}${m}. ${f.join(", ")}.`}function Gt(t,e,l){return Array.from(t.subarray(l*e,(l+1)*e))}function Xt(t,e,l){let n=l?"In this iteration:":"Next:";return t.length===1?`${n} sample`:t.length===e?`${n} all ${e} training samples, in one batch.`:`${n} a batch of ${t.length} of the ${e} training samples:`}function Yt({alike:t},e){let l=t>1?`, the first of ${t} with this error`:"";return`The worst of ${e} training samples${l}.`}function Vt(t,e,l){let n=Je(null),s=null;Ve(()=>{let[i,o,f]=[e.chosen.value,t.frame.value,e.rows.value];i===null&&(s=null),n.value&&(n.value.of!==r()||n.value.row!==i&&o?.sample===i)&&(n.value=null),!(i===null||!f||o?.sample!==i||s===i)&&(s=i,ze(()=>c(f,i)))});function r(){let i=t.frame.peek();return`${i?.iteration} ${i?.trainError}`}function c(i,o){let{width:f}=i,m=i.inputs.subarray(o*f,(o+1)*f),p=Ht(i,o,{inputs:t.network.peek()?.names.layers[0]??[],number:t.writing.peek().number,outputs:l.at(m),error:l.errorsNow()?.[o]??null}),a=n.peek()?.row===o?`${n.peek()?.sentence} `:"";t.say(a+p)}return{worst:n,showWorst(){let[i,o]=[l.errorsNow(),e.rows.peek()];if(!i||!o)return;let f=Et(i,o.trainCount);n.value={row:f.row,sentence:Yt(f,o.trainCount),of:r()},s===f.row&&e.chosen.peek()===f.row?c(o,f.row):e.show(f.row)}}}import{computed as j,effect as Zt,signal as Jt}from"@preact/signals-core";var zt=120;function te(t,e,l){let n=Jt(null),s=Jt(null),r=j(()=>{let[a,u]=[n.value,t.network.value];return a&&u&&a.trainCount===u.samples&&a.width===P(u).labels.length&&a.outputs===u.layers[u.layers.length-1]?a:null}),c=j(()=>{let[a,u]=[t.network.value,t.frame.value];if(!a||!u||a.samples<2)return"";let d=et(a),v=t.history.value.edits.filter(({quantity:k,iteration:g})=>{let h=d.get(k)?.kind;return(h==="input"||h==="target")&&g<=u.iteration});return`${a.revision} ${v.map(k=>`${k.iteration} ${k.quantity} ${k.text}`)}`});Qt(zt,()=>c.value!=="",()=>l.samples(),a=>n.value=nt(a));let i=j(()=>!t.status.value.playing&&t.connection.value==="open");Qt(zt,()=>{let[a,u]=[t.network.value,t.frame.value];return!!(a&&u&&a.samples>1&&i.value)},()=>l.batch(),a=>s.value=a);let o,f=!1;async function m(a){if(!t.watching&&(o=a,!f)){for(f=!0;o!==void 0;){let u=o;o=void 0,(await e.carryOut({type:"show_sample",sample:u})).ok&&s.value&&(s.value={...s.value,shown:u})}f=!1}}let p=j(()=>s.value?.shown??null);return Zt(()=>{((t.moment.value?.of??0)>0||t.predicting.value)&&p.value!==null&&m(null)}),{rows:r,coding:j(()=>r.value?ot(r.value):null),shown:j(()=>t.frame.value?.sample??0),chosen:p,coming:j(()=>{let[a,u]=[s.value,t.frame.value];return i.value&&a&&a.iteration===u?.iteration?a.samples:[]}),show:m,move(a){let u=r.value?.count??0,d=t.frame.value?.sample??0;u>0&&m((d+a+u)%u)}}}function Qt(t,e,l,n){let s=0,r;Zt(()=>{let c=++s;clearTimeout(r),e()&&(r=setTimeout(()=>{l().then(i=>c===s&&n(i),()=>{})},t))})}import{computed as Qe}from"@preact/signals-core";var Q=4,gt=11,ee=4;function ne(t,e,l,n){let s=lt();function r(c,i){let o=e.rows.peek();if(!o)return null;let{across:f,up:m}=l.axes.peek(),p=Math.min(e.shown.peek(),o.count-1),a=o.inputs.slice(p*o.width,(p+1)*o.width);return a[f]=c,m!==null&&(a[m]=i),a}return{pointAt(c,i){let[o,f]=[r(c,i),t.network.peek()];if(!o||!f)return"";let{number:m}=t.writing.peek(),{across:p,up:a}=l.axes.peek(),{layers:u}=f.names,{labels:d}=P(f),v=[p,...a===null?[]:[a]].map(h=>`${d[h]} ${m(o[h])}`),k=n.at(o)??[],g=u[u.length-1];return[...v,...k.slice(0,Q).map((h,O)=>`${g[O]} ${m(h)}`)].join(`
`)},table(){let[c,i]=[e.rows.peek(),t.network.peek()],o=l.axes.value;if(!c||!i)return null;let{x:f,y:m}=s.of(c,o,Math.min(e.shown.value,c.count-1),gt).grid,p=Array.from({length:gt},(g,h)=>(h+.5)/gt),a=p.map(g=>Y(f,g)),u=o.up===null?[0]:p.map(g=>Y(m,1-g)),{number:d}=t.writing.value,v=(g,h)=>{let O=r(g,h),y=O&&n.at(O);return y?y.slice(0,Q).map(M=>d(M,ee)).join("; "):"–"},k=i.names.layers[i.names.layers.length-1];return{across:a,up:u,of:k.slice(0,Q).join("; "),values:u.map(g=>a.map(h=>v(h,g)))}},label:Qe(()=>{let[c,i]=[e.rows.value,t.network.value];if(!c||!i)return"";let{number:o}=t.writing.value,f=Math.min(e.shown.value,c.count-1),m=(k,g)=>Array.from(k.subarray(f*g,(f+1)*g)).map(h=>o(h,ee)),p=P(i).labels,a=m(c.inputs,c.width).map((k,g)=>`${p[g]} ${k}`),u=m(c.targets,c.outputs).slice(0,Q),d=f>=c.trainCount?", for testing":"";return`Samples in the picture of ${l.neuron.value?.name??"the network"}. Shown: sample ${f+1} of ${c.count}${d}: ${a.slice(0,Q).join(", ")}, target ${u.join(", ")}. Arrow keys show the next sample that way.`})}}import{useEffect as Tn,useRef as Mn}from"preact/hooks";var Ze=12;function oe({store:t,showing:e,live:l}){let[n,s,r,c]=[e.rows.value,e.coding.value,l.value,t.network.value];if(!n||!s||!r||!c||s.classes===0||s.classes>Ze)return"";let i=n.count>n.trainCount,o=st(n,s,r.outputs,i?n.trainCount:0,n.count),f=c.names.layers[c.names.layers.length-1],m=t.writing.value.number,p=n.outputs===1?[s.low,s.high].map(a=>m(a,Number.isInteger(a)?0:2)):f;return w`<details class="confusion">
    <summary><h3>Right and wrong, class by class</h3></summary>
    <div class="scrolls" tabindex="0" role="group" aria-label="Confusion matrix">
      <table>
        <caption>
          ${i?"Test samples":"Training samples"}: target in rows, output in columns
        </caption>
        <thead>
          <tr>
            <th scope="col">target</th>
            ${p.map(a=>w`<th scope="col">${a}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${o.map((a,u)=>w`<tr>
                <th scope="row">${p[u]}</th>
                ${a.map((d,v)=>w`<td class=${u===v?"right":d>0?"wrong":""}>
                      ${W(d)}
                    </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}import{useState as tn}from"preact/hooks";function se({store:t,begin:e}){let[l,n,s]=[t.recipe.value,t.choices.value,t.network.value],[r,c]=tn("");if(!l||!n?.features||!s)return"";let{labels:i}=P(s),o=u=>m.includes(u),f=n.features.filter(({columns:u})=>u<=i.length),m=l.data.features??f.map(({name:u})=>u).filter(u=>/^x\d$/.test(u));if(i.length>2||s.samples<2&&!l.data.features)return"";let p="weights"in l.network.start;async function a(u){let d=await e(v=>{let k=v.data.features??f.map(h=>h.name).filter(h=>/^x\d$/.test(h)),g=f.map(h=>h.name).filter(h=>h===u?!k.includes(h):k.includes(h));return St(v,i.length,g)});c(d.ok?"":d.message)}return w`<fieldset class="features" disabled=${t.keeps("network")} aria-describedby="features-hint">
    <legend>Inputs</legend>
    ${f.map(({name:u,formula:d})=>w`<label key=${u}>
          <input
            type="checkbox"
            checked=${o(u)}
            disabled=${o(u)&&m.length===1}
            onChange=${()=>{a(u)}}
          />
          ${en(d,i)}
        </label>`)}
    ${r&&w`<p class="refusal" role="alert">${r}</p>`}
    <p class="hint" id="features-hint">
      A switch begins a new run. Inputs that stay keep their starting
      weights${p?"; a new one begins with weight 0":""}.${m.length===1?" The last input stays on.":""}
    </p>
  </fieldset>`}function en(t,e){return t.replace(/x(\d)/g,(l,n)=>/^i\d$/.test(e[n-1])?l:e[n-1])}import{useId as nn,useState as ae}from"preact/hooks";var on=["sin x","x³ − x","|x|"];function re({store:t,formula:e,usual:l,disabled:n,begin:s}){let r=nn(),[c,i]=ae(null),[o,f]=ae("");async function m(a){let u=await s(d=>B(d,{formula:a}));return f(u.ok?"":u.message??""),u.ok?i(null):t.notice.value="",u}async function p(a){i(null),await m(a)}return w`<form
    class="formula-field"
    onSubmit=${a=>{a.preventDefault(),c!==null&&m(c)}}
  >
    <div class="quick" role="group" aria-label="Curves">
      ${[l,...on].map(a=>w`<button
            key=${a}
            type="button"
            aria-pressed=${a===e}
            disabled=${n}
            onClick=${()=>{p(a)}}
          >
            ${a}
          </button>`)}
    </div>
    <label>
      <span>y =</span>
      <input
        type="text"
        autocomplete="off"
        spellcheck=${!1}
        maxlength="200"
        aria-label="Formula of the curve, in x"
        aria-invalid=${o!==""}
        aria-describedby=${o?`${r}-refusal`:null}
        disabled=${n}
        value=${c??e}
        onInput=${a=>i(a.target.value)}
        onKeyDown=${a=>{a.stopPropagation(),a.key==="Escape"&&(i(null),f(""))}}
      />
      <button type="submit" disabled=${n||c===null}>Draw</button>
    </label>
    ${o&&w`<p class="refusal" role="alert" id=${`${r}-refusal`}>${o}</p>`}
  </form>`}import{useState as ue}from"preact/hooks";var sn=1e4,le=.05,ie=20,an=2e3;function ce({store:t,actions:e,begin:l}){let[n,s,r]=[t.recipe.value,t.choices.value,t.network.value],[c,i]=ue("");if(!n||!s||!r)return"";let o="dataset"in n.data?n.data:null,f=s.datasets.find(({name:h})=>h===o?.dataset),m=t.keeps("network"),p="initializer"in n.network.start,a=()=>Math.floor(Math.random()*sn),{samples:u,settings:d}=r;async function v(h){let O=await l(h);return i(O.ok?"":O.message??""),O.ok}async function k(){await v(h=>Tt(h,a()))&&t.say("New data: other samples of the same kind. The starting weights are as before.")}async function g(){await v(h=>Mt(h,a()))&&t.say("New weights: other starting weights. The data are as before.")}return w`
    ${c&&w`<p class="refusal" role="alert">${c}</p>`}
    ${o&&f?.noise?w`<${it}
            label="Noise"
            value=${o.noise??0}
            most=${1}
            step=${le}
            disabled=${m}
            words=${h=>t.writing.value.number(h,2)}
            keep=${h=>v(O=>B(O,{noise:h}))}
          />`:""}
    ${o&&f&&!f.fixed?w`<${it}
            label="Samples"
            value=${o.samples??f.usual_samples}
            least=${ie}
            most=${an}
            step=${ie}
            disabled=${m}
            words=${W}
            keep=${h=>v(O=>B(O,{samples:h}))}
          />`:""}
    ${o&&f&&f.usual_samples>1?w`<${it}
            label="For testing"
            value=${o.test_fraction??0}
            most=${.9}
            step=${le}
            disabled=${m}
            words=${h=>`${Math.round(100*h)} %`}
            keep=${h=>v(O=>B(O,{test_fraction:h}))}
          />`:""}
    ${u>1?w`<${it}
            label="Batch"
            value=${d.batch_size||u}
            least=${1}
            most=${u}
            step=${1}
            disabled=${t.keeps("rule")}
            words=${h=>h===u?"all":String(h)}
            keep=${h=>{e.edit("batch_size",h===u?0:h)}}
          />`:""}
    ${o&&u>1?w`<p class="making">
            <button
              type="button"
              disabled=${m||!!(f?.fixed&&!o.noise&&!o.test_fraction)}
              onClick=${()=>{k()}}
            >
              New data
            </button>
            <button type="button" disabled=${m||!p} onClick=${()=>{g()}}>
              New weights
            </button>
          </p>`:""}
  `}function it({label:t,value:e,least:l=0,most:n,step:s,disabled:r,words:c,keep:i}){let[o,f]=ue(null),m=a=>Number(a.target.value),p=o??e;return w`<label class="data-slider">
    <span>${t}</span>
    <input
      type="range"
      min=${l}
      max=${n}
      step=${s}
      value=${p}
      disabled=${r}
      aria-valuetext=${c(p)}
      onInput=${a=>f(m(a))}
      onChange=${a=>{f(null),i(m(a))}}
    />
    <output>${c(p)}</output>
  </label>`}import{useState as pe}from"preact/hooks";import{useState as rn}from"preact/hooks";var ln=24;function fe({store:t,showing:e,saying:l,rows:n,isKnown:s}){if(t.watching)return w`<${me} ...${{store:t,showing:e,rows:n}} />`;let r=e.shown.value,c=async o=>!Number.isInteger(o)||o<1||o>n.count?{ok:!1,message:`The samples have the numbers 1 to ${n.count}; ${o} is none of them.`}:(await e.show(o-1),{ok:!0}),i=l.worst.value;return w`<div class="chosen-sample" role="group" aria-label="Shown sample">
      <span aria-hidden="true">Shown: sample</span>
      <${Ct} label="Shown sample" value=${r+1} step=${1} keep=${c} />
      <span>of ${W(n.count)}${r>=n.trainCount?", for testing":""}</span>
      <span class="sample-buttons">
        <button type="button" aria-label="Previous sample" onClick=${()=>e.move(-1)}>‹</button>
        <button type="button" aria-label="Next sample" onClick=${()=>e.move(1)}>›</button>
        <button
          type="button"
          disabled=${!s}
          title="The training sample with the largest error by the present weights; of equal ones the first"
          onClick=${l.showWorst}
        >
          The worst
        </button>
        <button
          type="button"
          disabled=${e.chosen.value===null}
          title="Shows the samples as training comes to them"
          onClick=${()=>{e.show(null)}}
        >
          The next in training
        </button>
      </span>
    </div>
    ${i?.row===r?w`<p class="hint worst">${i.sentence}</p>`:""}
    <${me} ...${{store:t,showing:e,rows:n}} />`}function me({store:t,showing:e,rows:l}){let[n,s]=rn(!1),r=e.coming.value;if(r.length===0)return w`<p class="coming hint">
      ${t.status.value.playing?"Pause to see which samples come next.":"…"}
    </p>`;let c=(t.moment.value?.of??0)>0,i=Xt(r,l.trainCount,c);if(r.length===l.trainCount&&r.length>1)return w`<p class="coming">${i}</p>`;let o=n?r:r.slice(0,ln);return w`<div class="coming">
    <span>${i}</span>
    ${o.map(f=>w`<button
          key=${f}
          type="button"
          class="member"
          aria-label=${`Sample ${f+1}`}
          aria-current=${f===e.shown.value?"true":null}
          disabled=${t.watching}
          onClick=${()=>{e.show(f)}}
        >
          ${f+1}
        </button>`)}
    ${r.length===1?w`<span>of ${W(l.trainCount)}</span>`:""}
    ${r.length>o.length?w`<button type="button" class="plain" onClick=${()=>s(!0)}>
            and ${r.length-o.length} more
          </button>`:""}
  </div>`}var U=25,un=5e-5,$t=4;function de({store:t,showing:e,saying:l,live:n,canWorkOut:s}){let r=e.shown.value,[c,i]=pe(Math.floor(r/U)),[o,f]=pe(r),[m,p,a]=[e.rows.value,t.network.value,n.value];if(!m||!p)return"";e.chosen.value!==null&&e.chosen.value!==o&&(f(e.chosen.value),i(Math.floor(e.chosen.value/U)));let u=Math.ceil(m.count/U)-1,d=Math.min(c,u),v=cn(P(p).labels,p.names.layers,m),k=Array.from({length:Math.min(U,m.count-d*U)},(h,O)=>d*U+O),g=new Set(e.coming.value);return w`
    <${fe} isKnown=${a!==null} ...${{store:t,showing:e,saying:l,rows:m}} />
    <div class="scrolls" tabindex="0" role="group" aria-label="Rows">
      <table class="rows">
        <caption class="spoken">
          Samples, with the network’s outputs and errors
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${v.map(({name:h})=>w`<th scope="col" key=${h}>${h}</th>`)}
            <th scope="col">E</th>
          </tr>
        </thead>
        <tbody>
          ${k.map(h=>w`<tr
                key=${h}
                class=${`${h===r?"chosen":""} ${h>=m.trainCount?"test":""}`}
                onClick=${()=>{e.show(h)}}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    aria-label=${`Sample ${h+1}${h>=m.trainCount?", for testing":""}${g.has(h)?", in the next iteration":""}`}
                    aria-current=${h===r?"true":null}
                    disabled=${t.watching}
                  >
                    ${g.has(h)?"› ":""}${h+1}
                  </button>
                </th>
                ${v.map(({name:O,read:y,most:M})=>w`<td key=${O}>${he(t,y(h,a),M)}</td>`)}
                <td>${he(t,a?.errors[h])}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="pages">
      <button type="button" disabled=${d===0} onClick=${()=>i(d-1)}>Earlier rows</button>
      <span>${W(d*U+1)}–${W(d*U+k.length)} of ${W(m.count)}</span>
      <button type="button" disabled=${d===u} onClick=${()=>i(d+1)}>Later rows</button>
    </p>
    <p class="hint">
      The worst is the training sample with the largest error; of equal ones the first.${" "}
      ${m.count>m.trainCount?"Open marks, and italics here, are for testing. ":""}${g.size>0?"› is in the next iteration. ":""}${a||s()?"":"This browser cannot work outputs out for every row."}
    </p>
  `}function he(t,e,l=4){return e===void 0?"–":t.writing.value.number(e,Math.abs(e)<un?2:l)}function cn(t,e,{inputs:l,targets:n,width:s,outputs:r}){let c=e[e.length-1],i=r===1,o=f=>f.every(Number.isInteger)?0:3;return[...t.slice(0,$t).map((f,m)=>({name:f,read:p=>l[p*s+m],most:o(l)})),...c.slice(0,$t).map((f,m)=>({name:i?"target":`target ${f}`,read:p=>n[p*r+m],most:o(n)})),...c.slice(0,$t).map((f,m)=>({name:i?"output":`out ${f}`,read:(p,a)=>a?.outputs[m][p],most:4}))]}import{useEffect as kn,useMemo as yn,useRef as Sn}from"preact/hooks";var N=84,ut=8,mn=10,[fn,pn]=[5,2.3],hn={middle:.5,half:.5},wt=7,ge={light:{low:"#ffffff",high:"#565d68",rim:"#8a919c",text:"#1c2026"},dark:{low:"#14171c",high:"#c3cad6",rim:"#6c7480",text:"#e8eaee"}};function $e(t,e,l,n){t.setTransform(2,0,0,2,0,0),t.clearRect(0,0,N,N),e.form==="points"?dn(t,e,l):e.form==="strip"?gn(t,e,l):$n(t,e,l,n)}function dn(t,{points:e,classes:l},n){let s=r=>ut+r*(N-2*ut);for(let{across:r,up:c,part:i,kind:o}of e){let f=e.length<mn?fn:pn;rt(t,s(r),N-s(c),f,l>2?o:0),t.fillStyle=o<0?at(i,hn,n):G(o,n),t.fill()}}function gn(t,{rows:e,isCut:l},n){let s=ge[n],r=l?N-5:N,c=e[0].inputs.length+e[0].targets.length,i=Math.min(14,(N-2*ut-wt)/c),o=Math.min(12,(r-ut)/e.length),f=(N-wt-i*c)/2,m=(r-o*e.length)/2;if(e.forEach(({inputs:p,targets:a},u)=>{let d=(v,k,g)=>{t.fillStyle=g,t.fillRect(k+v*i,m+u*o,i-.7,o-.7)};p.forEach((v,k)=>d(k,f,v>.5?s.high:s.low)),a.forEach((v,k)=>d(p.length+k,f+wt,G(v>.5?1:0,n)))}),!!l){t.fillStyle=s.rim;for(let p of[-5,0,5])t.fillRect(N/2+p-.8,N-5,1.6,1.6)}}function $n(t,{inputs:e,targets:l},n,s){let r=ge[n],[c,i]=[30,18],o=(a,u,d)=>{let v=(N-(i+6)*a.length+6)/2;return a.map((k,g)=>{let h=v+g*(i+6);return t.fillStyle=r.low,t.fillRect(u,h,c,i),t.lineWidth=d?1.6:1,t.strokeStyle=d?G(k>.5?1:0,n):r.rim,t.strokeRect(u,h,c,i),t.fillStyle=r.text,t.fillText(s(k),u+c/2,h+i/2+.5),h+i/2})};t.font="11px system-ui, sans-serif",t.textAlign="center",t.textBaseline="middle";let[f,m]=[6,N-6-c],p=[o(e,f,!1),o(l,m,!0)];t.lineWidth=1,t.strokeStyle=r.rim;for(let a of p[0])for(let u of p[1])t.beginPath(),t.moveTo(f+c,a),t.lineTo(m,u),t.stroke()}var wn=16;function we({inputs:t,targets:e},{usual_samples:l}){let n=t[0].length;if(t.length===1)return{form:"row",inputs:t[0],targets:e[0],note:""};if(n>2&&t.flat().every(a=>a===0||a===1)){let a=vn(t.length,wn);return{form:"strip",rows:a.map(u=>({inputs:t[u],targets:e[u]})),isCut:a.length<l,note:a.length<l?`${a.length} of ${l} rows`:`all ${l} rows`}}let s=nt({train_count:t.length,inputs:t,targets:e}),r=ot(s),c=n>2?n-2:0,i=e.map(([a])=>a),o=t.map((a,u)=>n===1?i[u]:a[c+1]),[f,m,p]=[t.map(a=>a[c]),o,i].map(bn);return{form:"points",points:t.map((a,u)=>({across:f[u],up:m[u],part:p[u],kind:r.classes>0?K(s,r,u):-1})),classes:r.classes,note:n>2?`inputs ${c+1} and ${c+2} of ${n}`:""}}function vn(t,e){let l=Math.min(t,e);return Array.from({length:l},(n,s)=>Math.round(s*(t-1)/Math.max(1,l-1)))}function bn(t){let[e,l]=[Math.min(...t),Math.max(...t)];return t.map(n=>(n-e)/(l-e||1))}var ve=2;function ke({choices:t,...e}){let l=t.filter(({inputs:r})=>r<=ve),n=t.filter(({inputs:r})=>r>ve),s=n.some(({name:r})=>r===e.chosen);return w`<div class="thumbnails" role="group" aria-label="Data sets">
      ${l.map(r=>w`<${be} key=${r.name} choice=${r} ...${e} />`)}
    </div>
    <details class="more-inputs" open=${s||void 0}>
      <summary>Data sets with more inputs</summary>
      <div class="thumbnails" role="group" aria-label="Data sets with more inputs">
        ${n.map(r=>w`<${be} key=${r.name} choice=${r} ...${e} />`)}
      </div>
    </details>`}function be({store:t,choice:e,rows:l,chosen:n,choose:s,disabled:r}){let c=l[e.name],i=yn(()=>c?we(c,e):null,[c,e]),[o,f]=[t.theme.value,t.writing.value],m=Sn(null);return kn(()=>{let p=i&&m.current?.getContext("2d");p&&$e(p,i,o,a=>f.number(a,2))},[i,o,f]),w`<button
    type="button"
    data-name=${e.name}
    aria-pressed=${e.name===n}
    disabled=${r}
    onClick=${()=>s(e.name)}
  >
    <canvas ref=${m} width=${2*N} height=${2*N} aria-hidden="true"></canvas>
    <span>${e.name===Ot?"The article":e.title}</span>
    ${i?.note?w`<small>${i.note}</small>`:""}
  </button>`}function ye(t){let{store:e,actions:l,showing:n,saying:s,choosing:r,open:c}=t,i=Mn(null),o=r.made.value;if(Tn(()=>{o&&c.value&&i.current?.querySelector(".choice-head")?.scrollIntoView({block:"nearest"})},[o?.recipe]),!c.value)return"";let[f,m,p]=[e.choices.value,e.recipe.value,e.network.value];if(!f||!p)return w`<p class="waiting">Fetching the data …</p>`;let a=e.keeps("network"),u=m&&"dataset"in m.data?m.data:null,d=f.datasets.find(({name:v})=>v===u?.dataset)?.formula??"";return w`
    <${ke}
      choices=${f.datasets}
      rows=${t.thumbnails.value??{}}
      chosen=${r.openName.value}
      choose=${v=>{r.choose(v)}}
      ...${{store:e,disabled:a}}
    />
    ${u&&d?w`<${re}
            formula=${u.formula??d}
            begin=${t.begin}
            ...${{store:e,usual:d,disabled:a}}
          />`:""}
    <div ref=${i}><${Wt} ...${{store:e,actions:l,choosing:r}} /></div>
    <${se} ...${t} />
    <${ce} ...${t} />
    ${p.samples<2?w`<p class="hint">
            This network learns from one sample, which the diagram shows. A data set above opens another
            network; undo brings this one back.
          </p>`:w`<h3>Rows</h3>
            <${de} ...${{store:e,showing:n,saying:s,live:t.live,canWorkOut:t.canWorkOut}} />
            <${oe} ...${{store:e,showing:n,live:t.live}} />`}
  `}import{useState as On}from"preact/hooks";function Me({store:t,looking:e,tell:l}){let n=t.network.value;if(!n)return"";let{layers:s}=n.names,{labels:r}=P(n),{across:c,up:i}=e.axes.value;return w`
    <div class="plane-choices">
      <label
        ><span class="spoken">Picture of</span>
        <select
          value=${e.of.value}
          onChange=${o=>e.of.value=Oe(o)}
        >
          <option value="">
            ${s[s.length-1].length>1?"outputs":s[s.length-1][0]}
          </option>
          ${s.slice(1).flatMap((o,f)=>o.length===1&&f===s.length-2?[]:o.map(m=>w`<option key=${m} value=${m}>${m}</option>`))}
        </select>
      </label>
      ${r.length>2?w`<${Se}
                label="Across"
                names=${r}
                value=${c}
                choose=${o=>e.across.value=o}
              />
              <${Se}
                label="Up"
                names=${r}
                value=${i??0}
                choose=${o=>e.up.value=o}
              />`:""}
      <${Te} label="Samples show" of=${e.withErrors} words=${["output","error"]} />
      ${i===null?"":w`<${Te} label="Colours" of=${e.inSteps} words=${["smooth","steps"]} />`}
      <${Cn} names=${[r[c],i===null?"":r[i]]} store=${t} tell=${l} />
    </div>
  `}function Oe(t){return t.target.value}function Se({label:t,names:e,value:l,choose:n}){return w`<label
    ><span class="spoken">${t}</span>
    <select
      title=${t}
      value=${String(l)}
      onChange=${s=>n(Number(Oe(s)))}
    >
      ${e.map((s,r)=>w`<option key=${s} value=${String(r)}>${s}</option>`)}
    </select>
  </label>`}function Te({label:t,of:e,words:l}){return w`<span class="switch" role="group" aria-label=${t}>
    ${l.map((n,s)=>w`<button
          key=${n}
          type="button"
          aria-pressed=${e.value===(s===1)}
          onClick=${()=>e.value=s===1}
        >
          ${n}
        </button>`)}
  </span>`}function Cn({names:t,store:e,tell:l}){let[n,s]=On(!1),r=n&&e.frame.value&&!e.status.value.playing?l():null;return w`<details
    class="plane-values"
    onToggle=${c=>s(c.target.open)}
  >
    <summary>values</summary>
    ${r?w`<div class="scrolls" tabindex="0" role="group" aria-label="The picture in numbers">
            <table>
              <caption>
                ${r.of} over ${t[0]}${t[1]?` (columns) and ${t[1]} (rows)`:""}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${t[1]||""}</th>
                  ${r.across.map(c=>w`<th scope="col">${e.writing.value.number(c,2)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${r.values.map((c,i)=>w`<tr>
                      <th scope="row">${t[1]?e.writing.value.number(r.up[i],2):""}</th>
                      ${c.map(o=>w`<td>${o}</td>`)}
                    </tr>`)}
              </tbody>
            </table>
          </div>`:w`<p class="hint">
            ${e.status.value.playing?"Pause to read the values.":"Working out …"}
          </p>`}
  </details>`}function ct({columns:t,rows:e},l){return n=>{let[s,r]=[n%l,Math.floor(n/l)];return Math.floor((r+.5)*(e/l))*t+Math.floor((s+.5)*(t/l))}}var[D,Z]=[22,2],vt=16,An={light:"#7a2fb5",dark:"#cf9bff"};function Ce(t,e){let l=new ImageData(D,D),n=new Uint32Array(l.data.buffer),s=[],r="";t.setAttribute("aria-hidden","true");function c(f,m){let p=JSON.stringify([f.map(u=>u.length),m]);if(p===r)return;r=p,s=[];let a=0;f.slice(1).forEach((u,d)=>{if(u.length>1){let v=L("canvas",""),k=Math.min(vt,u.length);v.width=k*(D+Z),v.height=Math.ceil(u.length/k)*(D+Z),i(v,u),s.push({canvas:v,names:u,first:a,activation:m[d]})}a+=u.length}),t.replaceChildren(...s.map(({canvas:u,names:d})=>xn(u,d)))}function i(f,m){let p=({offsetX:a,offsetY:u})=>{let d=Math.min(vt,m.length),[v,k]=[a,u].map(g=>Math.floor(g/(D+Z)));return v<d?m[k*d+v]:void 0};f.addEventListener("pointermove",a=>{let u=p(a);f.title=u??"",e.point(u??null,a.clientX,a.clientY)}),f.addEventListener("pointerleave",()=>e.point(null,0,0)),f.addEventListener("click",a=>{let u=p(a);u&&e.choose(u)})}function o(){t.hidden=!0}return o(),{clear:o,draw({layers:f,activations:m,theme:p,chosen:a},{grid:u,map:d}){if(u.rows===1)return o();c(f,m);let v=ct(u,D);for(let{canvas:k,names:g,first:h,activation:O}of s){let y=k.getContext("2d"),M=Math.min(vt,g.length);y.clearRect(0,0,k.width,k.height),g.forEach((C,x)=>{let I=d(h+x),[$,b]=[x%M*(D+Z),Math.floor(x/M)*(D+Z)];H(n,I,X(O,I),{theme:p,steps:null,stride:v}),y.putImageData(l,$,b),C===a&&(y.lineWidth=3,y.strokeStyle=An[p],y.strokeRect($+1,b+1,D-2,D-2))})}t.hidden=!1}}}function xn(t,e){let[l,n]=[L("div",""),L("span","")];return n.textContent=`${e[0]} to ${e[e.length-1]}`,l.append(n,t),l}var mt=28;function Ae({spots:t}){return t.length>0&&t.every(({shape:e})=>e==="circle"||e==="pill")}function xe(t){let e=L("canvas","neuron-maps");e.setAttribute("aria-hidden","true");let l=new ImageData(mt,mt),n=new Uint32Array(l.data.buffer),s=L("canvas","");s.width=s.height=mt;let r=s.getContext("2d");t.prepend(e);function c(){t.classList.remove("mapped"),e.hidden=!0}c();function i({plan:o,activations:f,theme:m},{grid:p,map:a}){let{spots:u}=o;if(p.rows===1)return c();let d=globalThis.devicePixelRatio||1,[v,k]=[Math.round(o.width*d),Math.round(o.height*d)];(e.width!==v||e.height!==k)&&([e.width,e.height]=[v,k]);let g=e.getContext("2d");g.setTransform(d,0,0,d,0,0),g.clearRect(0,0,o.width,o.height);let h=ct(p,mt),O=0;for(let{layer:y,x:M,y:C,halfWidth:x,halfHeight:I}of u){if(y===0)continue;let $=a(O++);H(n,$,X(f[y-1],$),{theme:m,steps:null,stride:h}),r.putImageData(l,0,0),g.save(),g.beginPath(),g.roundRect(M-x,C-I,2*x,2*I,I),g.clip(),g.drawImage(s,M-x,C-I,2*x,2*I),g.restore()}e.hidden=!1,t.classList.add("mapped")}return{clear:c,draw:i}}var En=4.2,[Rn,In]=[400,2.6],[_n,Ee]=[11,1.6],Pn=.08,bt={light:{rim:"#ffffff",line:"#1c2026",chosen:"#7a2fb5"},dark:{rim:"#14171c",line:"#e8eaee",chosen:"#cf9bff"}};function Ie(t,e,{rows:l,theme:n,errors:s,wrong:r,shown:c,next:i,axes:o,placeOf:f,colourOf:m,shapeOf:p}){let a=bt[n],u=l.count>Rn?In:En,d=0;for(let g=0;s&&g<l.count;g++)Number.isFinite(s[g])&&(d=Math.max(d,s[g]));let v=g=>{if(!s)return u;let h=Number.isFinite(s[g])?Math.sqrt(s[g]/(d||1)):1;return Ee+(_n-Ee)*h},k=l.width>(o.up===null?1:2);for(let g=0;g<l.count;g++){let[h,O]=f(g),y=g>=l.trainCount,M=m(g);t.globalAlpha=k&&g!==c?.45:1,rt(t,h*e.width,O*e.height,v(g),p(g)),t.fillStyle=y?a.rim:M,t.strokeStyle=y?M:a.rim,t.lineWidth=y?1.8:1.2,t.fill(),t.stroke(),s&&r?.[g]&&Ln(t,h*e.width,O*e.height,a.line)}t.globalAlpha=1;for(let g of i)g!==c&&Re(t,e,f(g),v(g)+2.5,1.2,a.line);c<l.count&&Re(t,e,f(c),v(c)+4.5,3,a.chosen)}function Re(t,{width:e,height:l},[n,s],r,c,i){t.beginPath(),t.arc(n*e,s*l,r,0,7),t.lineWidth=c,t.strokeStyle=i,t.stroke()}function Ln(t,e,l,n){t.beginPath();for(let s of[1,-1])t.moveTo(e-4,l-4*s),t.lineTo(e+4,l+4*s);t.lineWidth=1.5,t.strokeStyle=n,t.stroke()}function _e(t,e,l,{columns:n,rows:s},{coding:r,theme:c}){let[i,o]=[e.width/n,e.height/s];t.beginPath();let f=l.length===1?l:l.map((m,p)=>Nn(l,p));for(let m of f){let p=Dt(m,n,s,l.length===1?r.middle:0);for(let a=0;a<p.length;a+=4)t.moveTo(p[a]*i,p[a+1]*o),t.lineTo(p[a+2]*i,p[a+3]*o)}t.lineWidth=1.6,t.strokeStyle=bt[c].line,t.stroke()}function Nn(t,e){return Float64Array.from(t[e],(l,n)=>{let s=-1/0;for(let r=0;r<t.length;r++)r!==e&&(s=Math.max(s,t[r][n]));return l-s})}function Pe(t,e,l){let[n,s]=[1/0,-1/0],r=i=>{Number.isFinite(i)&&([n,s]=[Math.min(n,i),Math.max(s,i)])};if(l)for(let i=0;i<e.count;i++)r(e.targets[i*e.outputs]);for(let i=0;i<t.length;i++)r(t[i]);let c=(s-n)*Pn||1;return n<=s?{low:n-c,high:s+c}:{low:-1,high:1}}function Le(t,{width:e,height:l},n,{low:s,high:r},c){t.beginPath();for(let i=0;i<n.length;i++)t.lineTo((i+.5)/n.length*e,(1-(n[i]-s)/(r-s))*l);t.lineWidth=2.5,t.strokeStyle=bt[c].line,t.stroke()}var Wn=16,Dn=3,[Fn,Un]=[64,44],qn={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down"};function Ne(t,e){let[l,n,s]=[L("div","plane-y"),L("div","plane-plot"),L("div","plane-x")],[r,c,i,o]=[L("canvas","plane-field"),L("canvas","plane-marks"),L("p","plane-readout"),L("p","plane-title")];for(let $ of[l,s,r,c,o])$.setAttribute("aria-hidden","true");i.hidden=!0,n.append(r,c,o,i),t.classList.add("plane");let f=L("div","plane-frame");f.append(l,n,s),t.append(f),n.tabIndex=0,n.setAttribute("role","application"),n.setAttribute("aria-roledescription","plane of samples");let m=null,p=null,a=[],u=null,d={width:0,height:0},v={low:0,high:1},k="";new ResizeObserver(([{contentRect:$}])=>{d={width:$.width,height:$.height},h()}).observe(n);function g($){let{rows:b,axes:T}=m,S=T.up===null?b.targets[$*b.outputs]:b.inputs[$*b.width+T.up],{x:A}=p;return[J(A,b.inputs[$*b.width+T.across]),1-J(v,S)]}function h(){if(!m||!p||!d.width||a.length===0)return;let{axes:$,neuron:b,rows:T}=m;v=$.up===null?Pe(a[0],T,b===null):p.y;let S=Kn(c,d),A={theme:m.theme,steps:It(m.steps,b===null?m.coding.classes:0)};r.hidden=$.up===null,$.up===null?Le(S,d,a[0],v,m.theme):(O(p,A),b===null&&m.coding.classes>0&&_e(S,d,a,p,m)),Ie(S,d,{...m,placeOf:g,colourOf:y,shapeOf:M}),C(p.x),n.setAttribute("aria-label",m.label),o.textContent=m.title,o.hidden=m.title===""}function O({columns:$,rows:b},T){let{neuron:S,activation:A,coding:R}=m;(r.width!==$||r.height!==b||!u)&&([r.width,r.height]=[$,b],u=new ImageData($,b));let E=new Uint32Array(u.data.buffer);S===null&&a.length>1&&R.classes>0?_t(E,a,R,T):H(E,a[0],S===null?R:X(A,a[0]),T),r.getContext("2d")?.putImageData(u,0,0),r.classList.toggle("sharp",T.steps!==null)}function y($){let{rows:b,coding:T,theme:S}=m;return T.classes>0?G(K(b,T,$),S):at(b.targets[$*b.outputs],T,S)}function M($){let{rows:b,coding:T}=m;return T.classes>2?K(b,T,$):0}function C($){let{names:b,writing:T}=m,S=[$,v].map((E,_)=>Lt(E,[d.width/Fn,d.height/Un][_])),A=S.map(({values:E,decimals:_})=>E.map(F=>T.number(F,_))),R=JSON.stringify([b,A,d,$,v]);R!==k&&(k=R,s.replaceChildren(...S[0].values.map((E,_)=>ft(A[0][_],"left",J($,E))),ft(b[0])),l.replaceChildren(...S[1].values.map((E,_)=>ft(A[1][_],"top",1-J(v,E))),ft(b[1])))}function x($,b){let[T,S]=[null,Wn];for(let A=0;A<m.rows.count;A++){let[R,E]=g(A),_=Math.hypot(R*d.width-$,E*d.height-b);_<S&&([T,S]=[A,_])}return T}function I($){let b=n.getBoundingClientRect();return[$.clientX-b.left,$.clientY-b.top]}return n.addEventListener("click",$=>{let b=m&&p?x(...I($)):null;b!==null&&e.show(b)}),n.addEventListener("pointermove",$=>{if(!m||!p)return;let[b,T]=I($),S=e.pointAt(Y(p.x,b/d.width),Y(p.y,1-T/d.height));i.textContent=S,i.hidden=S==="",i.classList.toggle("low",T<d.height/2),n.classList.toggle("over-sample",x(b,T)!==null)}),n.addEventListener("pointerleave",()=>i.hidden=!0),n.addEventListener("keydown",$=>{if(!m||!p||$.ctrlKey||$.altKey||$.metaKey)return;let b=qn[$.key],{rows:T,shown:S}=m;if(b){let R=Rt(E=>{let[_,F]=g(E);return[_,1-F]},T.count,S,b);R!==S&&e.show(R)}else if($.key==="PageDown")e.move(1);else if($.key==="PageUp")e.move(-1);else if($.key==="Home")e.show(0);else if($.key==="End")e.show(T.count-1);else return;$.preventDefault(),$.stopPropagation()}),{show($,b){m=$;let{neuron:T,neurons:S,rows:A}=$,R=T===null?Array.from({length:A.outputs},(E,_)=>S-A.outputs+_):[T];({grid:p}=b),a=R.map(E=>Float64Array.from(b.map(E))),h()}}}function Kn(t,{width:e,height:l}){let n=globalThis.devicePixelRatio||1,[s,r]=[Math.round(e*n),Math.round(l*n)];(t.width!==s||t.height!==r)&&([t.width,t.height]=[s,r]);let c=t.getContext("2d");return c.setTransform(n,0,0,n,0,0),c.clearRect(0,0,e,l),c}function ft(t,e,l=0){let n=L("span",e?"":`plane-axis${t.length>Dn?" long":""}`);return n.textContent=t,e&&(n.style[e]=`${100*l}%`),n}var[Bn,Gn]=[5,8];function Vs({store:t,actions:e,server:l,settings:n,opened:s,panelOpen:r,planOf:c,resized:i,isHidden:o,show:f}){let m=tt("#plane"),p=tt(".diagram-place"),a=tt(".stage"),u=te(t,e,l),d=qt(t),v=kt(()=>u.rows.value!==null&&(t.network.value?.samples??0)>1),k=kt(()=>v.value&&!o),g=Pt(l),h=Bt(t,u,{load:g.load,fetchField:l.field,axes:()=>d.axes.value,isSeen:()=>v.peek()&&!document.hidden&&(r.peek()||m.offsetWidth>0),onPicture:S=>jn(()=>$(S))}),O=Ft(u,h),y=Vt(t,u,h),M=ne(t,u,d,h),C=xe(p),x=Ce(tt("#map-strip"),{point:e.point,choose:e.select}),I=Ne(tt("#plane-view"),{show:S=>{u.show(S)},move:u.move,pointAt:M.pointAt});function $(S){let[A,R,E]=[T.value,c(),t.network.value],_=(t.moment.value?.of??0)>0;if(!A||!E||!k.value||m.offsetWidth===0)return b();let F=u.coming.value,q=F.length<A.rows.trainCount?F:[];I.show({...A,next:q,shown:u.shown.value,label:M.label.value},S);let{activations:V}=E;if(!R||_)b();else if(Ae(R))x.clear(),C.draw({plan:R,activations:V,theme:A.theme},S);else{C.clear();let{layers:pt}=E.names;x.draw({layers:pt,activations:V,theme:A.theme,chosen:t.selected.value},S)}}function b(){C.clear(),x.clear()}yt(()=>{i.value,m.hidden=!k.value;let S=t.network.value?.layers??[];a.classList.toggle("with-plane",k.value),a.classList.toggle("broad",S.length>Bn||Math.max(...S)>Gn),k.value?h.request():b()});let T=kt(()=>{let[S,A,R]=[t.network.value,u.rows.value,u.coding.value];if(!S||!A||!R)return null;let E=d.axes.value,{layers:_}=S.names,{labels:F}=P(S),q=d.neuron.value,V=d.withErrors.value;return{rows:A,coding:R,axes:E,names:[F[E.across],E.up===null?q?.name??_[_.length-1][0]:F[E.up]],neuron:q?.place??null,title:q?.name??"",activation:q?S.activations[q.layer-1]:"",neurons:S.layers.slice(1).reduce((pt,We)=>pt+We,0),errors:V?h.live.value?.errors??null:null,wrong:V?O.wrong.value:null,steps:d.inSteps.value,theme:t.theme.value,writing:t.writing.value}});return yt(()=>{T.value,u.shown.value,u.coming.value,h.request()}),yt(()=>{r.value&&s.getThumbnails().catch(()=>{})}),f("#plane-controls",Me,{looking:d,tell:M.table}),f("#data",ye,{showing:u,saying:y,live:h.live,thumbnails:s.thumbnails,canWorkOut:h.canWorkOut,open:r,begin:n.begin,choosing:s.choosing}),{right:O.right,showing:u}}function tt(t){return document.querySelector(t)}export{Vs as createDataView};
