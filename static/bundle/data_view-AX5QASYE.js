import{d as Z,f as lt,g as it}from"./chunk-X7ET5OSL.js";import{a as ut,b as ct,c as U,d as F,e as pt,f as j,g as ft,h as H,i as K,j as mt,k as ht,l as V,m as dt}from"./chunk-ONMRSCXU.js";import{a as X,j as D,l as k,m as P}from"./chunk-GHKT5SYR.js";import{computed as st,effect as rt,untracked as Xe}from"@preact/signals";import{computed as tt}from"@preact/signals-core";function gt({train_count:t,inputs:e,targets:a}){return{count:e.length,trainCount:t,width:e[0].length,outputs:a[0].length,inputs:Float64Array.from(e.flat()),targets:Float64Array.from(a.flat())}}function wt({count:t,outputs:e,targets:a}){let o=new Set(a),[n,l]=[Math.min(...o),Math.max(...o)],r={low:n,high:l,middle:(n+l)/2,half:(l-n)/2||1};if(o.size!==2)return{classes:0,...r};if(e===1)return{classes:2,...r};for(let u=0;u<t;u++){let i=0;for(let s=0;s<e;s++)a[u*e+s]===l&&i++;if(i!==1)return{classes:0,...r}}return{classes:e,...r}}function G({middle:t},e,a){if(a===1)return e(0)>t?1:0;let o=0;for(let n=1;n<a;n++)e(n)>e(o)&&(o=n);return o}function q(t,e,a){return G(e,o=>t.targets[a*t.outputs+o],t.outputs)}function z(t,e,a,o,n){let l=Array.from({length:e.classes},()=>Array(e.classes).fill(0));for(let r=o;r<n;r++){let u=G(e,i=>a[i][r],t.outputs);l[q(t,e,r)][u]++}return l}function vt(t){let e=t.flat().reduce((a,o)=>a+o,0);return t.reduce((a,o,n)=>a+o[n],0)/e}function $t(t){let e=0;for(let a=0;a<t.length;a++){if(!Number.isFinite(t[a]))return a;t[a]>t[e]&&(e=a)}return e}var re={left:[-1,0],right:[1,0],up:[0,1],down:[0,-1]},le=2;function bt(t,e,a,o){let[n,l]=t(a),[r,u]=re[o],[i,s]=[a,1/0];for(let f=0;f<e;f++){let[m,p]=[t(f)[0]-n,t(f)[1]-l],c=m*r+p*u,$=Math.abs(m*u)+Math.abs(p*r),S=c+le*$;c<=0||$>c||S>=s||([i,s]=[f,S])}return i}function kt(t,{live:e}){let a=tt(()=>{let[o,n,l]=[t.rows.value,t.coding.value,e.value];return!o||!n||!l||n.classes===0||l.outputs[0]?.length!==o.count?null:{rows:o,coding:n,outputs:l.outputs}});return{wrong:tt(()=>{if(!a.value)return null;let{rows:o,coding:n,outputs:l}=a.value,r=u=>G(n,i=>l[i][u],o.outputs);return Array.from({length:o.count},(u,i)=>r(i)!==q(o,n,i))}),right:tt(()=>{if(!a.value)return null;let{rows:o,coding:n,outputs:l}=a.value,r=(u,i)=>vt(z(o,n,l,u,i));return{train:r(0,o.trainCount),test:r(o.trainCount,o.count)}})}}import{computed as yt,signal as B}from"@preact/signals-core";function St(t){let e=B(0),a=B(1),o=B(""),n=B(!1),l=B(!1),r=yt(()=>{let i=t.network.value?.layers[0]??2;if(i===1)return{across:0,up:null};let s=Math.min(e.value,i-1),f=Math.min(a.value,i-1);return{across:s,up:f===s?(s+1)%i:f}}),u=yt(()=>{let i=t.network.value;if(!i)return null;let s=X(i);for(let f of[t.pointed.value?.name,o.value]){let m=s.get(f??"");if(m?.kind==="neuron")return{name:m.name,place:m.neuron,layer:m.layer}}return null});return{across:e,up:a,axes:r,of:o,neuron:u,withErrors:n,inSteps:l}}import{effect as ie,signal as ue}from"@preact/signals-core";var ce=50,pe=200,fe=200,[me,he]=[5,30],de=3,ge=41,we=15e-7;function Tt(t,e,{load:a,fetchField:o,axes:n,isSeen:l,onPicture:r}){let u=ue(null),i=null,s="",f=!1,m=!1,p=we,[c,$]=[0,0],S=j();function h(){if(f)return;f=!0;let y=c-performance.now();y<=0?requestAnimationFrame(d):setTimeout(()=>requestAnimationFrame(d),y)}function d(){f=!1;let[y,T,M]=[t.network.peek(),t.frame.peek(),e.rows.peek()];if(!y||!T||!M||!l())return;if(y.field!==s){let C=y.field;a(y).then(R=>{[i,s]=[R,C],h()});return}if(!i)return void E(y,M);let g=performance.now();xt(i,T);let v=t.status.peek().playing?me:he,w=y.names.parameters.length,b=S.of(M,n(),T.sample,pt(w,p,v));i.setPoints(b.points),i.activations();let{grid:x}=b,O=performance.now()-g;p=(p+O/(x.columns*x.rows*w))/2,r({grid:x,map:i.map}),A(i,T,M),c=g+Math.max(ce,de*(performance.now()-g))}function A(y,T,M){let g=performance.now();if(t.status.peek().playing&&g-$<fe)return;if($=g,!T.complete)return void(u.value=null);y.setPoints(M.inputs);let v=At(y,M.count,M.outputs);y.setSamples(M.inputs,M.targets);let{revision:w,iteration:b}=T;u.value={revision:w,iteration:b,outputs:v,errors:y.errors().slice()}}async function E({names:y},T){if(m)return;m=!0,u.value=null;let{across:M,up:g}=n(),{grid:v}=S.of(T,n(),t.frame.peek()?.sample??0,ge),w=y.layers.slice(1).flat();try{let b=await o({across:Mt(y.layers[0][M],v.x,v.columns),...g===null?{}:{up:Mt(y.layers[0][g],{low:v.y.high,high:v.y.low},v.rows)},sample:t.frame.peek()?.sample,neurons:w.length<=64?w:y.layers.at(-1)});r({grid:v,map:x=>(b.outputs[w[x]]??[]).map(O=>O??Number.NaN)})}catch{}m=!1,c=performance.now()+pe}return ie(()=>{t.frame.value,e.rows.value,t.connection.value,n(),h()}),{live:u,request:h,at(y){let[T,M]=[t.network.peek(),t.frame.peek()];if(!i||!T||!M?.complete||T.field!==s)return null;xt(i,M),i.setPoints(y);let g=T.layers[T.layers.length-1];return At(i,1,g).map(([v])=>v)},canWorkOut:()=>i!==null||s===""}}function xt(t,{complete:e,drawn:a,parameters:o,weightCount:n}){if(e)return t.setParameters(o);let l=Array.from({length:o.length},(r,u)=>o[u]??0).slice(n);return t.setParameters(a,l)}function At(t,e,a){let n=t.activations().length/e;return Array.from({length:a},(l,r)=>t.map(n-a+r).slice())}function Mt(t,{low:e,high:a},o){let n=(a-e)/o/2;return{name:t,first:e+n,last:a-n,count:o}}import{computed as N,effect as Et,signal as Ct}from"@preact/signals-core";var Ot=120;function Pt(t,e,a){let o=Ct(null),n=Ct(null),l=N(()=>{let[p,c]=[o.value,t.network.value];return p&&c&&p.trainCount===c.samples&&p.width===c.layers[0]&&p.outputs===c.layers[c.layers.length-1]?p:null}),r=N(()=>{let[p,c]=[t.network.value,t.frame.value];if(!p||!c||p.samples<2)return"";let $=X(p),S=t.history.value.edits.filter(({quantity:h,iteration:d})=>{let A=$.get(h)?.kind;return(A==="input"||A==="target")&&d<=c.iteration});return`${p.revision} ${S.map(h=>`${h.iteration} ${h.quantity} ${h.text}`)}`});Rt(Ot,()=>r.value!=="",()=>a.samples(),p=>o.value=gt(p));let u=N(()=>!t.status.value.playing&&t.connection.value==="open");Rt(Ot,()=>{let[p,c]=[t.network.value,t.frame.value];return!!(p&&c&&p.samples>1&&u.value)},()=>a.batch(),p=>n.value=p);let i,s=!1;async function f(p){if(!t.watching&&(i=p,!s)){for(s=!0;i!==void 0;){let c=i;i=void 0,(await e.carryOut({type:"show_sample",sample:c})).ok&&n.value&&(n.value={...n.value,shown:c})}s=!1}}let m=N(()=>n.value?.shown??null);return Et(()=>{((t.moment.value?.of??0)>0||t.predicting.value)&&m.value!==null&&f(null)}),{rows:l,coding:N(()=>l.value?wt(l.value):null),shown:N(()=>t.frame.value?.sample??0),chosen:m,coming:N(()=>{let[p,c]=[n.value,t.frame.value];return u.value&&p&&p.iteration===c?.iteration?p.samples:[]}),show:f,move(p){let c=l.value?.count??0,$=t.frame.value?.sample??0;c>0&&f(($+p+c)%c)}}}function Rt(t,e,a,o){let n=0,l;Et(()=>{let r=++n;clearTimeout(l),e()&&(l=setTimeout(()=>{a().then(u=>r===n&&o(u),()=>{})},t))})}import{computed as ve}from"@preact/signals-core";var Y=4,et=11,_t=4;function Lt(t,e,a,o){let n=j();function l(r,u){let i=e.rows.peek();if(!i)return null;let{across:s,up:f}=a.axes.peek(),m=Math.min(e.shown.peek(),i.count-1),p=i.inputs.slice(m*i.width,(m+1)*i.width);return p[s]=r,f!==null&&(p[f]=u),p}return{pointAt(r,u){let[i,s]=[l(r,u),t.network.peek()];if(!i||!s)return"";let{number:f}=t.writing.peek(),{across:m,up:p}=a.axes.peek(),{layers:c}=s.names,$=[m,...p===null?[]:[p]].map(d=>`${c[0][d]} ${f(i[d])}`),S=o.at(i)??[],h=c[c.length-1];return[...$,...S.slice(0,Y).map((d,A)=>`${h[A]} ${f(d)}`)].join(`
`)},table(){let[r,u]=[e.rows.peek(),t.network.peek()],i=a.axes.value;if(!r||!u)return null;let{x:s,y:f}=n.of(r,i,Math.min(e.shown.value,r.count-1),et).grid,m=Array.from({length:et},(d,A)=>(A+.5)/et),p=m.map(d=>F(s,d)),c=i.up===null?[0]:m.map(d=>F(f,1-d)),{number:$}=t.writing.value,S=(d,A)=>{let E=l(d,A),y=E&&o.at(E);return y?y.slice(0,Y).map(T=>$(T,_t)).join("; "):"–"},h=u.names.layers[u.names.layers.length-1];return{across:p,up:c,of:h.slice(0,Y).join("; "),values:c.map(d=>p.map(A=>S(A,d)))}},label:ve(()=>{let[r,u]=[e.rows.value,t.network.value];if(!r||!u)return"";let{number:i}=t.writing.value,s=Math.min(e.shown.value,r.count-1),f=(S,h)=>Array.from(S.subarray(s*h,(s+1)*h)).map(d=>i(d,_t)),m=u.names.layers[0],p=f(r.inputs,r.width).map((S,h)=>`${m[h]} ${S}`),c=f(r.targets,r.outputs).slice(0,Y),$=s>=r.trainCount?", for testing":"";return`Samples in the network’s picture. Shown: sample ${s+1} of ${r.count}${$}: ${p.slice(0,Y).join(", ")}, target ${c.join(", ")}. Arrow keys show the next sample that way.`})}}var $e=12;function Nt({store:t,showing:e,live:a}){let[o,n,l,r]=[e.rows.value,e.coding.value,a.value,t.network.value];if(!o||!n||!l||!r||n.classes===0||n.classes>$e)return"";let u=o.count>o.trainCount,i=z(o,n,l.outputs,u?o.trainCount:0,o.count),s=r.names.layers[r.names.layers.length-1],f=t.writing.value.number,m=o.outputs===1?[n.low,n.high].map(p=>f(p,Number.isInteger(p)?0:2)):s;return k`<details class="confusion">
    <summary><h3>Right and wrong, class by class</h3></summary>
    <div class="scrolls" tabindex="0" role="group" aria-label="Confusion matrix">
      <table>
        <caption>
          ${u?"Test samples":"Training samples"}: target in rows, output in columns
        </caption>
        <thead>
          <tr>
            <th scope="col">target</th>
            ${m.map(p=>k`<th scope="col">${p}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${i.map((p,c)=>k`<tr>
                <th scope="row">${m[c]}</th>
                ${p.map(($,S)=>k`<td class=${c===S?"right":$>0?"wrong":""}>
                      ${D($)}
                    </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}import{useState as Dt}from"preact/hooks";var be=1e4,It=.05;function Ft({store:t,actions:e,begin:a}){let[o,n,l]=[t.recipe.value,t.choices.value,t.network.value],[r,u]=Dt("");if(!o||!n||!l)return"";let i="dataset"in o.data?o.data:null,s=n.datasets.find(({name:h})=>h===i?.dataset),f=t.keeps("network"),m="initializer"in o.network.start,p=()=>Math.floor(Math.random()*be),{samples:c,settings:$}=l;async function S(h){let d=await a(h);u(d.ok?"":d.message??"")}return k`
    ${r&&k`<p class="refusal" role="alert">${r}</p>`}
    ${i&&s?.noise?k`<${nt}
            label="Noise"
            value=${i.noise??0}
            most=${1}
            step=${It}
            disabled=${f}
            words=${h=>t.writing.value.number(h,2)}
            keep=${h=>S(d=>Z(d,{noise:h}))}
          />`:""}
    ${i&&s&&s.usual_samples>1?k`<${nt}
            label="For testing"
            value=${i.test_fraction??0}
            most=${.9}
            step=${It}
            disabled=${f}
            words=${h=>`${Math.round(100*h)} %`}
            keep=${h=>S(d=>Z(d,{test_fraction:h}))}
          />`:""}
    ${c>1?k`<${nt}
            label="Batch"
            value=${$.batch_size||c}
            least=${1}
            most=${c}
            step=${1}
            disabled=${t.keeps("rule")}
            words=${h=>h===c?"all":String(h)}
            keep=${h=>{e.edit("batch_size",h===c?0:h)}}
          />`:""}
    ${i&&c>1?k`<p class="making">
            <button
              type="button"
              disabled=${f||!!(s?.fixed&&!i.noise&&!i.test_fraction)}
              onClick=${()=>{S(h=>lt(h,p()))}}
            >
              New data
            </button>
            <button
              type="button"
              disabled=${f||!m}
              onClick=${()=>{S(h=>it(h,p()))}}
            >
              New weights
            </button>
          </p>`:""}
  `}function nt({label:t,value:e,least:a=0,most:o,step:n,disabled:l,words:r,keep:u}){let[i,s]=Dt(null),f=p=>Number(p.target.value),m=i??e;return k`<label class="data-slider">
    <span>${t}</span>
    <input
      type="range"
      min=${a}
      max=${o}
      step=${n}
      value=${m}
      disabled=${l}
      aria-valuetext=${r(m)}
      onInput=${p=>s(f(p))}
      onChange=${p=>{s(null),u(f(p))}}
    />
    <output>${r(m)}</output>
  </label>`}import{useState as Wt}from"preact/hooks";var L=25,ke=5e-5,ot=4;function qt({store:t,showing:e,live:a,canWorkOut:o}){let n=e.shown.value,[l,r]=Wt(Math.floor(n/L)),[u,i]=Wt(n),[s,f,m]=[e.rows.value,t.network.value,a.value];if(!s||!f)return"";e.chosen.value!==null&&e.chosen.value!==u&&(i(e.chosen.value),r(Math.floor(e.chosen.value/L)));let p=Math.ceil(s.count/L)-1,c=Math.min(l,p),$=ye(f.names.layers,s),S=Array.from({length:Math.min(L,s.count-c*L)},(d,A)=>c*L+A),h=new Set(e.coming.value);return k`
    <${Se} ...${{store:t,showing:e,rows:s,now:m}} />
    <div class="scrolls" tabindex="0" role="group" aria-label="Rows">
      <table class="rows">
        <caption class="spoken">
          Samples, with the network’s outputs and errors
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${$.map(({name:d})=>k`<th scope="col" key=${d}>${d}</th>`)}
            <th scope="col">E</th>
          </tr>
        </thead>
        <tbody>
          ${S.map(d=>k`<tr
                key=${d}
                class=${`${d===n?"chosen":""} ${d>=s.trainCount?"test":""}`}
                onClick=${()=>{e.show(d)}}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    aria-label=${`Sample ${d+1}${d>=s.trainCount?", for testing":""}${h.has(d)?", in the next iteration":""}`}
                    aria-current=${d===n?"true":null}
                    disabled=${t.watching}
                  >
                    ${h.has(d)?"› ":""}${d+1}
                  </button>
                </th>
                ${$.map(({name:A,read:E,most:y})=>k`<td key=${A}>${Ut(t,E(d,m),y)}</td>`)}
                <td>${Ut(t,m?.errors[d])}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="pages">
      <button type="button" disabled=${c===0} onClick=${()=>r(c-1)}>Earlier rows</button>
      <span>${D(c*L+1)}–${D(c*L+S.length)} of ${D(s.count)}</span>
      <button type="button" disabled=${c===p} onClick=${()=>r(c+1)}>Later rows</button>
    </p>
    <p class="hint">
      ${s.count>s.trainCount?"Open marks, and italics here, are for testing. ":""}${h.size>0?"› is in the next iteration. ":""}${m||o()?"":"This browser cannot work outputs out for every row."}
    </p>
  `}function Ut(t,e,a=4){return e===void 0?"–":t.writing.value.number(e,Math.abs(e)<ke?2:a)}function ye(t,{inputs:e,targets:a,width:o,outputs:n}){let l=t[t.length-1],r=n===1,u=i=>i.every(Number.isInteger)?0:3;return[...t[0].slice(0,ot).map((i,s)=>({name:i,read:f=>e[f*o+s],most:u(e)})),...l.slice(0,ot).map((i,s)=>({name:r?"target":`target ${i}`,read:f=>a[f*n+s],most:u(a)})),...l.slice(0,ot).map((i,s)=>({name:r?"output":`out ${i}`,read:(f,m)=>m?.outputs[s][f],most:4}))]}function Se({store:t,showing:e,rows:a,now:o}){return t.watching?"":k`<div class="chosen-sample">
    <label
      >Shown: sample${" "}
      <input
        type="number"
        min="1"
        max=${a.count}
        value=${e.shown.value+1}
        aria-label="Shown sample"
        onChange=${n=>{let l=Number(n.target.value);Number.isInteger(l)&&l>=1&&l<=a.count&&e.show(l-1)}}
    /></label>
    <button type="button" aria-label="Previous sample" onClick=${()=>e.move(-1)}>‹</button>
    <button type="button" aria-label="Next sample" onClick=${()=>e.move(1)}>›</button>
    <button type="button" disabled=${!o} onClick=${()=>o&&void e.show($t(o.errors))}>
      The worst
    </button>
    <button type="button" disabled=${e.chosen.value===null} onClick=${()=>{e.show(null)}}>
      The next in training
    </button>
  </div>`}import{useEffect as xe,useRef as Ae}from"preact/hooks";var W=84,Bt=8,Yt=2;function Xt({choices:t,rows:e,chosen:a,theme:o,open:n,disabled:l}){let r=t.filter(({inputs:s})=>s<=Yt),u=t.filter(({inputs:s})=>s>Yt),i=u.some(({name:s})=>s===a);return k`<div class="thumbnails" role="group" aria-label="Data sets">
      ${r.map(s=>k`<button
            key=${s.name}
            type="button"
            aria-pressed=${s.name===a}
            disabled=${l}
            onClick=${()=>n(s.name)}
          >
            <${Me} rows=${e[s.name]} theme=${o} /> ${s.title}
          </button>`)}
    </div>
    <label class="field"
      ><span>More inputs</span>
      <select
        value=${i?a:""}
        disabled=${l}
        onChange=${s=>{let{value:f}=s.target;f&&n(f)}}
      >
        <option value="">Choose …</option>
        ${u.map(({name:s,title:f})=>k`<option key=${s} value=${s}>${f}</option>`)}
      </select>
    </label>`}function Me({rows:t,theme:e}){let a=Ae(null);return xe(()=>{a.current&&t&&Te(a.current,t,e)},[t,e]),k`<canvas ref=${a} width=${2*W} height=${2*W} aria-hidden="true"></canvas>`}function Te(t,{inputs:e,targets:a},o){let n=t.getContext("2d");n.setTransform(2,0,0,2,0,0),n.clearRect(0,0,W,W);let l=a.map(([m])=>m),r=e.map((m,p)=>m[1]??l[p]),[u,i,s]=[e.map(([m])=>m),r,l].map(Ce),f=(m,{low:p,size:c})=>Bt+(m-p)/c*(W-2*Bt);e.forEach((m,p)=>{n.beginPath(),n.arc(f(m[0],u),W-f(r[p],i),e.length<10?5:2.2,0,7),n.fillStyle=H(l[p],s,o),n.fill()})}function Ce(t){let[e,a]=[Math.min(...t),Math.max(...t)];return{low:e,size:a-e||1,middle:(e+a)/2,half:(a-e)/2||1}}var Oe="article";function jt(t){let{store:e,showing:a,open:o}=t;if(!o.value)return"";let[n,l,r]=[e.choices.value,e.recipe.value,e.network.value],u=t.thumbnails.value;if(!n||!r)return k`<p class="waiting">Fetching the data …</p>`;let i=l&&"dataset"in l.data?l.data.dataset:null;return k`
    <${Xt}
      choices=${n.datasets.filter(({name:s})=>s!==Oe)}
      rows=${u??{}}
      chosen=${i}
      theme=${e.theme.value}
      open=${t.openDataset}
      disabled=${e.keeps("network")}
    />
    <${Ft} ...${t} />
    ${r.samples<2?k`<p class="hint">
            The article’s network learns from one sample, which the diagram shows. A data set above opens
            another network; undo brings this one back.
          </p>`:k`<h3>Rows</h3>
            <${qt} ...${{store:e,showing:a,live:t.live,canWorkOut:t.canWorkOut}} />
            <${Nt} ...${{store:e,showing:a,live:t.live}} />`}
  `}import{useState as Re}from"preact/hooks";function Vt({store:t,looking:e,tell:a}){let o=t.network.value;if(!o)return"";let{layers:n}=o.names,{across:l,up:r}=e.axes.value;return k`
    <div class="plane-choices">
      <label
        ><span class="spoken">Picture of</span>
        <select
          value=${e.of.value}
          onChange=${u=>e.of.value=Gt(u)}
        >
          <option value="">
            ${n[n.length-1].length>1?"outputs":n[n.length-1][0]}
          </option>
          ${n.slice(1).flatMap((u,i)=>u.length===1&&i===n.length-2?[]:u.map(s=>k`<option key=${s} value=${s}>${s}</option>`))}
        </select>
      </label>
      ${n[0].length>2?k`<${Ht}
                label="Across"
                names=${n[0]}
                value=${l}
                choose=${u=>e.across.value=u}
              />
              <${Ht}
                label="Up"
                names=${n[0]}
                value=${r??0}
                choose=${u=>e.up.value=u}
              />`:""}
      <${Kt} label="Samples show" of=${e.withErrors} words=${["output","error"]} />
      ${r===null?"":k`<${Kt} label="Colours" of=${e.inSteps} words=${["smooth","steps"]} />`}
      <${Ee}
        names=${[n[0][l],r===null?"":n[0][r]]}
        store=${t}
        tell=${a}
      />
    </div>
  `}function Gt(t){return t.target.value}function Ht({label:t,names:e,value:a,choose:o}){return k`<label
    ><span class="spoken">${t}</span>
    <select
      title=${t}
      value=${String(a)}
      onChange=${n=>o(Number(Gt(n)))}
    >
      ${e.map((n,l)=>k`<option key=${n} value=${String(l)}>${n}</option>`)}
    </select>
  </label>`}function Kt({label:t,of:e,words:a}){return k`<span class="switch" role="group" aria-label=${t}>
    ${a.map((o,n)=>k`<button
          key=${o}
          type="button"
          aria-pressed=${e.value===(n===1)}
          onClick=${()=>e.value=n===1}
        >
          ${o}
        </button>`)}
  </span>`}function Ee({names:t,store:e,tell:a}){let[o,n]=Re(!1),l=o&&e.frame.value&&!e.status.value.playing?a():null;return k`<details
    class="plane-values"
    onToggle=${r=>n(r.target.open)}
  >
    <summary>values</summary>
    ${l?k`<div class="scrolls" tabindex="0" role="group" aria-label="The picture in numbers">
            <table>
              <caption>
                ${l.of} over ${t[0]}${t[1]?` (columns) and ${t[1]} (rows)`:""}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${t[1]||""}</th>
                  ${l.across.map(r=>k`<th scope="col">${e.writing.value.number(r,2)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${l.values.map((r,u)=>k`<tr>
                      <th scope="row">${t[1]?e.writing.value.number(l.up[u],2):""}</th>
                      ${r.map(i=>k`<td>${i}</td>`)}
                    </tr>`)}
              </tbody>
            </table>
          </div>`:k`<p class="hint">
            ${e.status.value.playing?"Pause to read the values.":"Working out …"}
          </p>`}
  </details>`}var I=28;function zt(t){let e=P("canvas","neuron-maps");e.setAttribute("aria-hidden","true");let a=new ImageData(I,I),o=new Uint32Array(a.data.buffer),n=P("canvas","");n.width=n.height=I;let l=n.getContext("2d");t.prepend(e);function r(){t.classList.remove("mapped"),e.hidden=!0}r();function u({plan:i,activations:s,theme:f},{grid:m,map:p}){let c=i.spots.filter(({shape:M})=>M==="circle"||M==="pill");if(c.length===0||c.length<i.spots.length||m.rows===1)return r();let $=globalThis.devicePixelRatio||1,[S,h]=[Math.round(i.width*$),Math.round(i.height*$)];(e.width!==S||e.height!==h)&&([e.width,e.height]=[S,h]);let d=e.getContext("2d");d.setTransform($,0,0,$,0,0),d.clearRect(0,0,i.width,i.height);let{columns:A,rows:E}=m,y=M=>Math.floor(((M/I|0)+.5)*(E/I))*A+Math.floor((M%I+.5)*(A/I)),T=0;for(let{layer:M,x:g,y:v,halfWidth:w,halfHeight:b}of c){if(M===0)continue;let x=p(T++);K(o,x,V(s[M-1],x),{theme:f,steps:null,stride:y}),l.putImageData(a,0,0),d.save(),d.beginPath(),d.roundRect(g-w,v-b,2*w,2*b,b),d.clip(),d.drawImage(n,g-w,v-b,2*w,2*b),d.restore()}e.hidden=!1,t.classList.add("mapped")}return{clear:r,draw:u}}var Pe=4.2,[_e,Le]=[400,2.6],[Ne,Jt]=[11,1.6],Ie=.08,at={light:{rim:"#ffffff",line:"#1c2026",chosen:"#7a2fb5"},dark:{rim:"#14171c",line:"#e8eaee",chosen:"#cf9bff"}};function Zt(t,e,{rows:a,theme:o,errors:n,wrong:l,shown:r,next:u,axes:i,placeOf:s,colourOf:f}){let m=at[o],p=a.count>_e?Le:Pe,c=0;for(let h=0;n&&h<a.count;h++)Number.isFinite(n[h])&&(c=Math.max(c,n[h]));let $=h=>{if(!n)return p;let d=Number.isFinite(n[h])?Math.sqrt(n[h]/(c||1)):1;return Jt+(Ne-Jt)*d},S=a.width>(i.up===null?1:2);for(let h=0;h<a.count;h++){let[d,A]=s(h),E=h>=a.trainCount,y=f(h);t.globalAlpha=S&&h!==r?.45:1,t.beginPath(),t.arc(d*e.width,A*e.height,$(h),0,7),t.fillStyle=E?m.rim:y,t.strokeStyle=E?y:m.rim,t.lineWidth=E?1.8:1.2,t.fill(),t.stroke(),n&&l?.[h]&&De(t,d*e.width,A*e.height,m.line)}t.globalAlpha=1;for(let h of u)h!==r&&Qt(t,e,s(h),$(h)+2.5,1.2,m.line);r<a.count&&Qt(t,e,s(r),$(r)+4.5,3,m.chosen)}function Qt(t,{width:e,height:a},[o,n],l,r,u){t.beginPath(),t.arc(o*e,n*a,l,0,7),t.lineWidth=r,t.strokeStyle=u,t.stroke()}function De(t,e,a,o){t.beginPath();for(let n of[1,-1])t.moveTo(e-4,a-4*n),t.lineTo(e+4,a+4*n);t.lineWidth=1.5,t.strokeStyle=o,t.stroke()}function te(t,e,a,{columns:o,rows:n},{coding:l,theme:r}){let[u,i]=[e.width/o,e.height/n];t.beginPath();let s=a.length===1?a:a.map((f,m)=>Fe(a,m));for(let f of s){let m=dt(f,o,n,a.length===1?l.middle:0);for(let p=0;p<m.length;p+=4)t.moveTo(m[p]*u,m[p+1]*i),t.lineTo(m[p+2]*u,m[p+3]*i)}t.lineWidth=1.6,t.strokeStyle=at[r].line,t.stroke()}function Fe(t,e){return Float64Array.from(t[e],(a,o)=>{let n=-1/0;for(let l=0;l<t.length;l++)l!==e&&(n=Math.max(n,t[l][o]));return a-n})}function ee(t,e,a){let[o,n]=[1/0,-1/0],l=u=>{Number.isFinite(u)&&([o,n]=[Math.min(o,u),Math.max(n,u)])};if(a)for(let u=0;u<e.count;u++)l(e.targets[u*e.outputs]);for(let u=0;u<t.length;u++)l(t[u]);let r=(n-o)*Ie||1;return o<=n?{low:o-r,high:n+r}:{low:-1,high:1}}function ne(t,{width:e,height:a},o,{low:n,high:l},r){t.beginPath();for(let u=0;u<o.length;u++)t.lineTo((u+.5)/o.length*e,(1-(o[u]-n)/(l-n))*a);t.lineWidth=2.5,t.strokeStyle=at[r].line,t.stroke()}var We=16,[Ue,qe]=[64,44],Be={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down"};function oe(t,e){let[a,o,n]=[P("div","plane-y"),P("div","plane-plot"),P("div","plane-x")],[l,r,u]=[P("canvas","plane-field"),P("canvas","plane-marks"),P("p","plane-readout")];for(let g of[a,n,l,r])g.setAttribute("aria-hidden","true");u.hidden=!0,o.append(l,r,u),t.classList.add("plane");let i=P("div","plane-frame");i.append(a,o,n),t.append(i),o.tabIndex=0,o.setAttribute("role","application"),o.setAttribute("aria-roledescription","plane of samples");let s=null,f=null,m=[],p=null,c={width:0,height:0},$={low:0,high:1},S="";new ResizeObserver(([{contentRect:g}])=>{c={width:g.width,height:g.height},d()}).observe(o);function h(g){let{rows:v,axes:w}=s,b=w.up===null?v.targets[g*v.outputs]:v.inputs[g*v.width+w.up],{x}=f;return[U(x,v.inputs[g*v.width+w.across]),1-U($,b)]}function d(){if(!s||!f||!c.width||m.length===0)return;let{axes:g,neuron:v,rows:w}=s;$=g.up===null?ee(m[0],w,v===null):f.y;let b=Ye(r,c),x={theme:s.theme,steps:mt(s.steps,v===null?s.coding.classes:0)};l.hidden=g.up===null,g.up===null?ne(b,c,m[0],$,s.theme):(A(f,x),v===null&&s.coding.classes>0&&te(b,c,m,f,s)),Zt(b,c,{...s,placeOf:h,colourOf:E}),y(f.x),o.setAttribute("aria-label",s.label)}function A({columns:g,rows:v},w){let{neuron:b,activation:x,coding:O}=s;(l.width!==g||l.height!==v||!p)&&([l.width,l.height]=[g,v],p=new ImageData(g,v));let C=new Uint32Array(p.data.buffer);b===null&&m.length>1&&O.classes>0?ht(C,m,O,w):K(C,m[0],b===null?O:V(x,m[0]),w),l.getContext("2d")?.putImageData(p,0,0),l.classList.toggle("sharp",w.steps!==null)}function E(g){let{rows:v,coding:w,theme:b}=s;return w.classes>0?ft(q(v,w,g),b):H(v.targets[g*v.outputs],w,b)}function y(g){let{names:v,writing:w}=s,b=[g,$].map((C,R)=>ct(C,[c.width/Ue,c.height/qe][R])),x=b.map(({values:C,decimals:R})=>C.map(_=>w.number(_,R))),O=JSON.stringify([v,x,c,g,$]);O!==S&&(S=O,n.replaceChildren(...b[0].values.map((C,R)=>J(x[0][R],"left",U(g,C))),J(v[0])),a.replaceChildren(...b[1].values.map((C,R)=>J(x[1][R],"top",1-U($,C))),J(v[1])))}function T(g,v){let[w,b]=[null,We];for(let x=0;x<s.rows.count;x++){let[O,C]=h(x),R=Math.hypot(O*c.width-g,C*c.height-v);R<b&&([w,b]=[x,R])}return w}function M(g){let v=o.getBoundingClientRect();return[g.clientX-v.left,g.clientY-v.top]}return o.addEventListener("click",g=>{let v=s&&f?T(...M(g)):null;v!==null&&e.show(v)}),o.addEventListener("pointermove",g=>{if(!s||!f)return;let[v,w]=M(g),b=e.pointAt(F(f.x,v/c.width),F(f.y,1-w/c.height));u.textContent=b,u.hidden=b==="",u.classList.toggle("low",w<c.height/2),o.classList.toggle("over-sample",T(v,w)!==null)}),o.addEventListener("pointerleave",()=>u.hidden=!0),o.addEventListener("keydown",g=>{if(!s||!f||g.ctrlKey||g.altKey||g.metaKey)return;let v=Be[g.key],{rows:w,shown:b}=s;if(v){let O=bt(C=>{let[R,_]=h(C);return[R,1-_]},w.count,b,v);O!==b&&e.show(O)}else if(g.key==="PageDown")e.move(1);else if(g.key==="PageUp")e.move(-1);else if(g.key==="Home")e.show(0);else if(g.key==="End")e.show(w.count-1);else return;g.preventDefault(),g.stopPropagation()}),{show(g,v){s=g;let{neuron:w,neurons:b,rows:x}=g,O=w===null?Array.from({length:x.outputs},(C,R)=>b-x.outputs+R):[w];({grid:f}=v),m=O.map(C=>Float64Array.from(v.map(C))),d()}}}function Ye(t,{width:e,height:a}){let o=globalThis.devicePixelRatio||1,[n,l]=[Math.round(e*o),Math.round(a*o)];(t.width!==n||t.height!==l)&&([t.width,t.height]=[n,l]);let r=t.getContext("2d");return r.setTransform(o,0,0,o,0,0),r.clearRect(0,0,e,a),r}function J(t,e,a=0){let o=P("span",e?"":"plane-axis");return o.textContent=t,e&&(o.style[e]=`${100*a}%`),o}var[je,He]=[5,8];function so({store:t,actions:e,server:a,settings:o,opened:n,panelOpen:l,planOf:r,resized:u,isHidden:i,show:s}){let f=Q("#plane"),m=Q(".diagram-place"),p=Q(".stage"),c=Pt(t,e,a),$=St(t),S=st(()=>c.rows.value!==null&&(t.network.value?.samples??0)>1),h=st(()=>S.value&&!i),d=ut(a),A=Tt(t,c,{load:d.load,fetchField:a.field,axes:()=>$.axes.value,isSeen:()=>S.peek()&&!document.hidden&&(l.peek()||f.offsetWidth>0),onPicture:w=>Xe(()=>g(w))}),E=kt(c,A),y=Lt(t,c,$,A),T=zt(m),M=oe(Q("#plane-view"),{show:w=>{c.show(w)},move:c.move,pointAt:y.pointAt});function g(w){let[b,x,O]=[v.value,r(),t.network.value],C=(t.moment.value?.of??0)>0;if(!b||!O||!h.value||f.offsetWidth===0)return T.clear();let R=c.coming.value,_=R.length<b.rows.trainCount?R:[];M.show({...b,next:_,shown:c.shown.value,label:y.label.value},w),x&&!C?T.draw({plan:x,activations:O.activations,theme:b.theme},w):T.clear()}rt(()=>{u.value,f.hidden=!h.value;let w=t.network.value?.layers??[];p.classList.toggle("with-plane",h.value),p.classList.toggle("broad",w.length>je||Math.max(...w)>He),h.value?A.request():T.clear()});let v=st(()=>{let[w,b,x]=[t.network.value,c.rows.value,c.coding.value];if(!w||!b||!x)return null;let O=$.axes.value,{layers:C}=w.names,R=$.neuron.value,_=$.withErrors.value;return{rows:b,coding:x,axes:O,names:[C[0][O.across],O.up===null?R?.name??C[C.length-1][0]:C[0][O.up]],neuron:R?.place??null,activation:R?w.activations[R.layer-1]:"",neurons:w.layers.slice(1).reduce((ae,se)=>ae+se,0),errors:_?A.live.value?.errors??null:null,wrong:_?E.wrong.value:null,steps:$.inSteps.value,theme:t.theme.value,writing:t.writing.value}});return rt(()=>{v.value,c.shown.value,c.coming.value,A.request()}),rt(()=>{l.value&&n.getThumbnails().catch(()=>{})}),s("#plane-controls",Vt,{looking:$,tell:y.table}),s("#data",jt,{showing:c,live:A.live,thumbnails:n.thumbnails,canWorkOut:A.canWorkOut,open:l,begin:o.begin,openDataset:w=>{n.openDataset(w)}}),{right:E.right,showing:c}}function Q(t){return document.querySelector(t)}export{so as createDataView};
