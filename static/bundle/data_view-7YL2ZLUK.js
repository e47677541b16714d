import{d as ct,f as $t,g as yt,h as kt,m as I}from"./chunk-HBLTNTZZ.js";import{a as et,c as P}from"./chunk-QWOHIOSY.js";import{c as Y,e as O}from"./chunk-YLM4RT4H.js";import{computed as vt,effect as bt,untracked as On}from"@preact/signals";var F=["work","parameters","inputs","targets","errors","batchInputs","batchTargets","plane","points","outputs"];async function St(t,e){let r=await WebAssembly.compile(t),n=new WebAssembly.Memory({initial:1,maximum:Math.ceil(64e6/65536)}),{exports:o}=await WebAssembly.instantiate(r,{env:{__linear_memory:n}});return Ce(o,n,e)}function Ce(t,e,{layers:r,parameters:n,columns:o}){let s=r[0],a=r[r.length-1],c=r.slice(1).reduce((m,k)=>m+k,0),i=Ee(e);i.lay({work:t.work_numbers(),parameters:n});let l=0,u=0;function h({rows:m,mean:k=!1,l1:b=0,l2:T=0}){let{at:M}=i,A=m?t.batch_error(M.parameters,M.batchInputs,M.batchTargets,m.length,k?1:0,M.work):t.mean_error(M.parameters,M.inputs,M.targets,l,M.work);return b===0&&T===0?A:A+t.penalty(M.parameters,b,T)}function p({rows:m}){if(!m)return;i.lay({batchInputs:m.length*s,batchTargets:m.length*a});let{inputs:k,targets:b,batchInputs:T,batchTargets:M}=i.views;for(let A=0;A<m.length;A++){for(let d=0;d<s;d++)T[A*s+d]=k[m[A]*s+d];for(let d=0;d<a;d++)M[A*a+d]=b[m[A]*a+d]}}let f=t.features?o??s:s;function w(m,k,b){let{views:T,at:M}=i;if(!t.features||o===void 0)return T[m].set(k);for(let A=0;A<b;A++)for(let d=0;d<2;d++)T.plane[A*2+d]=k[A*o+Math.min(d,o-1)];t.features(M.plane,b,M[m])}function $(m){return o===void 0?{}:{plane:2*m}}function g(m,k){let b=m/k;if(Number.isInteger(b)&&b>0)return b;throw new RangeError(`Rows of ${k} numbers were expected, at least one; ${m} numbers came. Check the network's layers.`)}return{mostPoints:Math.floor((64e6/2-8*(t.work_numbers()+n))/(8*(c+s+2))),setParameters(...m){let k=m.reduce((T,M)=>T+M.length,0);if(k!==n)throw new RangeError(`This network has ${n} weights and biases; ${k} came.`);let b=0;for(let T of m)i.views.parameters.set(T,b),b+=T.length},setSamples(m,k){let b=g(m.length,f);if(k.length!==b*a)throw new RangeError(`${b} rows of ${a} targets were expected; ${k.length} numbers came.`);i.lay({inputs:b*s,targets:k.length,errors:b,...$(b)}),w("inputs",m,b),i.views.targets.set(k),l=b},setPoints(m){let k=g(m.length,f);return i.lay({points:k*s,outputs:c*k,...$(k)}),u=k,w("points",m,k),i.views.points},activations(){if(u===0)throw new RangeError("There are no points yet: set them first.");let{at:m}=i;return t.forward(m.parameters,m.points,u,m.outputs,m.work),i.views.outputs},map(m){return i.views.outputs.subarray(m*u,(m+1)*u)},errors(){v();let{at:m}=i;return t.errors(m.parameters,m.inputs,m.targets,l,m.errors,m.work),i.views.errors},error(m={}){return v(),p(m),h(m)},landscape({a:m,b:k,of:b={},from:T=0,to:M},A){v(),p(b);let d=i.views.parameters,[y,x]=[d[m.index],k?d[k.index]:0],S=m.values.length;for(let C=T;C<(M??A.length);C++)k&&(d[k.index]=k.values[Math.floor(C/S)]),d[m.index]=m.values[C%S],A[C]=h(b);return k&&(d[k.index]=x),d[m.index]=y,A},along(m,k,b,T={}){v(),p(T);let M=i.views.parameters,A=i.copyOfParameters();for(let d=0;d<k.length;d++){for(let y=0;y<n;y++)M[y]=A[y]-k[d]*m[y];b[d]=h(T)}return M.set(A),b}};function v(){if(l===0)throw new RangeError("There are no samples yet: set them first.")}}function Ee(t){let e=Object.fromEntries(F.map(l=>[l,0])),r={...e},n={...e},o=Object.fromEntries(F.map(l=>[l,new Float64Array(0)])),s=new Float64Array(0);function a(l){let u=Object.keys(l);if(u.every(f=>e[f]===l[f]))return;let p=u.some(f=>(l[f]??0)>r[f])?c({...e,...l}):null;Object.assign(e,l);for(let f of F)o[f]=new Float64Array(t.buffer,n[f],e[f]);p?.forEach((f,w)=>o[F[w]].set(f.subarray(0,e[F[w]])))}function c(l){let u=$=>Math.max(r[$],l[$]),h=8*F.reduce(($,g)=>$+u(g),0);if(h>64e6)throw new RangeError(`These points and samples need ${Math.ceil(h/1e6)} MB; choose fewer.`);let p=F.map($=>o[$].slice()),f=h-t.buffer.byteLength;f>0&&t.grow(Math.ceil(f/65536));let w=0;for(let $ of F)n[$]=w,r[$]=u($),w+=r[$]*8;return p}function i(){return s.length!==e.parameters&&(s=new Float64Array(e.parameters)),s.set(o.parameters),s}return{at:n,views:o,lay:a,copyOfParameters:i}}function Mt(t){let e="",r=Promise.resolve(null);return{load({field:n,layers:o,names:s,features:a}){if(n!==e){e=n;let c=s.parameters.length,i=a?.length?s.columns?.length:void 0;r=t.fieldModule(n).then(l=>St(l,{layers:o,parameters:c,columns:i})).catch(()=>(e===n&&(e=""),null))}return r}}}import{computed as ft}from"@preact/signals-core";function xt({train_count:t,inputs:e,targets:r}){return{count:e.length,trainCount:t,width:e[0].length,outputs:r[0].length,inputs:Float64Array.from(e.flat()),targets:Float64Array.from(r.flat())}}function Ot({count:t,outputs:e,targets:r}){let n=new Set(r),[o,s]=[Math.min(...n),Math.max(...n)],a={low:o,high:s,middle:(o+s)/2,half:(s-o)/2||1};if(n.size!==2)return{classes:0,...a};if(e===1)return{classes:2,...a};for(let c=0;c<t;c++){let i=0;for(let l=0;l<e;l++)r[c*e+l]===s&&i++;if(i!==1)return{classes:0,...a}}return{classes:e,...a}}function nt({middle:t},e,r){if(r===1)return e(0)>t?1:0;let n=0;for(let o=1;o<r;o++)e(o)>e(n)&&(n=o);return n}function H(t,e,r){return nt(e,n=>t.targets[r*t.outputs+n],t.outputs)}function ot(t,e,r,n,o){let s=Array.from({length:e.classes},()=>Array(e.classes).fill(0));for(let a=n;a<o;a++){let c=nt(e,i=>r[i][a],t.outputs);s[H(t,e,a)][c]++}return s}function At(t){let e=t.flat().reduce((r,n)=>r+n,0);return t.reduce((r,n,o)=>r+n[o],0)/e}function Tt(t){let e=0;for(let r=0;r<t.length;r++){if(!Number.isFinite(t[r]))return r;t[r]>t[e]&&(e=r)}return e}var Re={left:[-1,0],right:[1,0],up:[0,1],down:[0,-1]},_e=2;function Ct(t,e,r,n){let[o,s]=t(r),[a,c]=Re[n],[i,l]=[r,1/0];for(let u=0;u<e;u++){let[h,p]=[t(u)[0]-o,t(u)[1]-s],f=h*a+p*c,w=Math.abs(h*c)+Math.abs(p*a),$=f+_e*w;f<=0||w>f||$>=l||([i,l]=[u,$])}return i}function Et(t,{live:e}){let r=ft(()=>{let[n,o,s]=[t.rows.value,t.coding.value,e.value];return!n||!o||!s||o.classes===0||s.outputs[0]?.length!==n.count?null:{rows:n,coding:o,outputs:s.outputs}});return{wrong:ft(()=>{if(!r.value)return null;let{rows:n,coding:o,outputs:s}=r.value,a=c=>nt(o,i=>s[i][c],n.outputs);return Array.from({length:n.count},(c,i)=>a(i)!==H(n,o,i))}),right:ft(()=>{if(!r.value)return null;let{rows:n,coding:o,outputs:s}=r.value,a=(c,i)=>At(ot(n,o,s,c,i));return{train:a(0,n.trainCount),test:a(n.trainCount,n.count)}})}}import{computed as Rt,signal as K}from"@preact/signals-core";function _t(t){let e=K(0),r=K(1),n=K(""),o=K(!1),s=K(!1),a=Rt(()=>{let i=t.network.value?P(t.network.value).labels.length:2;if(i===1)return{across:0,up:null};let l=Math.min(e.value,i-1),u=Math.min(r.value,i-1);return{across:l,up:u===l?(l+1)%i:u}}),c=Rt(()=>{let i=t.network.value;if(!i)return null;let l=et(i);for(let u of[t.pointed.value?.name,n.value]){let h=l.get(u??"");if(h?.kind==="neuron")return{name:h.name,place:h.neuron,layer:h.layer}}return null});return{across:e,up:r,axes:a,of:n,neuron:c,withErrors:o,inSteps:s}}import{effect as Ne,signal as Le}from"@preact/signals-core";function Pt(t,e,r){let[n,o]=[1/0,-1/0];for(let a=e;a<t.length;a+=r)n=Math.min(n,t[a]),o=Math.max(o,t[a]);let s=(o-n)*.08||1;return{low:n-s,high:o+s}}function Nt({low:t,high:e},r){let n=(e-t)/r,o=10**Math.floor(Math.log10(n)),s=[1,2,5,10].map(u=>u*o).find(u=>u>=n)??10*o,a=Math.max(0,-Math.floor(Math.log10(s)+1e-9)),c=Math.ceil(t/s-1e-9),i=Math.floor(e/s+1e-9)-c+1;return{values:Array.from({length:Math.max(0,i)},(u,h)=>(c+h)*s),decimals:a}}function V({low:t,high:e},r){return(r-t)/(e-t)}function D({low:t,high:e},r){return t+(e-t)*r}function Pe({x:t,y:e,columns:r,rows:n},{across:o,up:s,base:a}){let c=new Float64Array(r*n*a.length),i=0;for(let l=0;l<n;l++)for(let u=0;u<r;u++,i+=a.length)c.set(a,i),c[i+o]=D(t,(u+.5)/r),s!==null&&(c[i+s]=D(e,1-(l+.5)/n));return c}var It=[24,32,40,50,60,80,100],Ie=240;function Lt(t,e,r){let n=Math.sqrt(r/(e*t));return It.findLast(o=>o<=n)??It[0]}function rt(){let t="",e=null,r={grid:{},points:new Float64Array(0)};return{of({inputs:n,width:o},{across:s,up:a},c,i){let l=n.subarray(c*o,(c+1)*o),u=o<=(a===null?1:2),h=`${i} ${s} ${a} ${u?"":l.join(" ")}`;if(n!==e||h!==t){[e,t]=[n,h];let p=Pt(n,s,o),f=a===null?{x:p,y:{low:0,high:1},columns:Ie,rows:1}:{x:p,y:Pt(n,a,o),columns:i,rows:i};r={grid:f,points:Pe(f,{across:s,up:a,base:l})}}return r}}}var Fe=42,De=200,We=200,[Ue,Be]=[5,30],Ye=3,je=41,Ge=15e-7;function Ut(t,e,{load:r,fetchField:n,axes:o,isSeen:s,onPicture:a}){let c=Le(null),i=null,l="",u=!1,h=!1,p=Ge,[f,w]=[0,0],$=rt();function g(){if(u)return;u=!0;let b=f-performance.now();b<=0?requestAnimationFrame(v):setTimeout(()=>requestAnimationFrame(v),b)}function v(){u=!1;let[b,T,M]=[t.network.peek(),t.frame.peek(),e.rows.peek()];if(!b||!T||!M||!s())return;if(b.field!==l){let R=b.field;r(b).then(E=>{[i,l]=[E,R],g()});return}if(!i)return void k(b,M);let A=performance.now();Ft(i,T);let d=t.status.peek().playing?Ue:Be,y=b.names.parameters.length,x=$.of(M,o(),T.sample,Lt(y,p,d));i.setPoints(x.points),i.activations();let{grid:S}=x,C=performance.now()-A;p=(p+C/(S.columns*S.rows*y))/2,a({grid:S,map:i.map}),m(i,T,M),f=A+Math.max(Fe,Ye*(performance.now()-A))}function m(b,T,M){let A=performance.now();if(t.status.peek().playing&&A-w<We)return;if(w=A,!T.complete)return void(c.value=null);b.setPoints(M.inputs);let d=Dt(b,M.count,M.outputs);b.setSamples(M.inputs,M.targets);let{revision:y,iteration:x}=T;c.value={revision:y,iteration:x,outputs:d,errors:b.errors().slice()}}async function k(b,T){if(h)return;h=!0,c.value=null;let{across:M,up:A}=o(),[{names:d},{known:y}]=[b,P(b)],{grid:x}=$.of(T,o(),t.frame.peek()?.sample??0,je),S=d.layers.slice(1).flat();try{let C=await n({across:Wt(y[M],x.x,x.columns),...A===null?{}:{up:Wt(y[A],{low:x.y.high,high:x.y.low},x.rows)},sample:t.frame.peek()?.sample,neurons:S.length<=64?S:d.layers.at(-1)});a({grid:x,map:R=>(C.outputs[S[R]]??[]).map(E=>E??Number.NaN)})}catch{}h=!1,f=performance.now()+De}return Ne(()=>{t.frame.value,e.rows.value,t.connection.value,o(),g()}),{live:c,request:g,at(b){let[T,M]=[t.network.peek(),t.frame.peek()];if(!i||!T||!M?.complete||T.field!==l)return null;Ft(i,M),i.setPoints(b);let A=T.layers[T.layers.length-1];return Dt(i,1,A).map(([d])=>d)},canWorkOut:()=>i!==null||l===""}}function Ft(t,{complete:e,drawn:r,parameters:n,weightCount:o}){if(e)return t.setParameters(n);let s=Array.from({length:n.length},(a,c)=>n[c]??0).slice(o);return t.setParameters(r,s)}function Dt(t,e,r){let o=t.activations().length/e;return Array.from({length:r},(s,a)=>t.map(o-r+a).slice())}function Wt(t,{low:e,high:r},n){let o=(r-e)/n/2;return{name:t,first:e+o,last:r-o,count:n}}import{computed as B,effect as Gt,signal as Bt}from"@preact/signals-core";var Yt=120;function Xt(t,e,r){let n=Bt(null),o=Bt(null),s=B(()=>{let[p,f]=[n.value,t.network.value];return p&&f&&p.trainCount===f.samples&&p.width===P(f).labels.length&&p.outputs===f.layers[f.layers.length-1]?p:null}),a=B(()=>{let[p,f]=[t.network.value,t.frame.value];if(!p||!f||p.samples<2)return"";let w=et(p),$=t.history.value.edits.filter(({quantity:g,iteration:v})=>{let m=w.get(g)?.kind;return(m==="input"||m==="target")&&v<=f.iteration});return`${p.revision} ${$.map(g=>`${g.iteration} ${g.quantity} ${g.text}`)}`});jt(Yt,()=>a.value!=="",()=>r.samples(),p=>n.value=xt(p));let c=B(()=>!t.status.value.playing&&t.connection.value==="open");jt(Yt,()=>{let[p,f]=[t.network.value,t.frame.value];return!!(p&&f&&p.samples>1&&c.value)},()=>r.batch(),p=>o.value=p);let i,l=!1;async function u(p){if(!t.watching&&(i=p,!l)){for(l=!0;i!==void 0;){let f=i;i=void 0,(await e.carryOut({type:"show_sample",sample:f})).ok&&o.value&&(o.value={...o.value,shown:f})}l=!1}}let h=B(()=>o.value?.shown??null);return Gt(()=>{((t.moment.value?.of??0)>0||t.predicting.value)&&h.value!==null&&u(null)}),{rows:s,coding:B(()=>s.value?Ot(s.value):null),shown:B(()=>t.frame.value?.sample??0),chosen:h,coming:B(()=>{let[p,f]=[o.value,t.frame.value];return c.value&&p&&p.iteration===f?.iteration?p.samples:[]}),show:u,move(p){let f=s.value?.count??0,w=t.frame.value?.sample??0;f>0&&u((w+p+f)%f)}}}function jt(t,e,r,n){let o=0,s;Gt(()=>{let a=++o;clearTimeout(s),e()&&(s=setTimeout(()=>{r().then(c=>a===o&&n(c),()=>{})},t))})}import{computed as Xe}from"@preact/signals-core";var J=4,pt=11,qt=4;function Ht(t,e,r,n){let o=rt();function s(a,c){let i=e.rows.peek();if(!i)return null;let{across:l,up:u}=r.axes.peek(),h=Math.min(e.shown.peek(),i.count-1),p=i.inputs.slice(h*i.width,(h+1)*i.width);return p[l]=a,u!==null&&(p[u]=c),p}return{pointAt(a,c){let[i,l]=[s(a,c),t.network.peek()];if(!i||!l)return"";let{number:u}=t.writing.peek(),{across:h,up:p}=r.axes.peek(),{layers:f}=l.names,{labels:w}=P(l),$=[h,...p===null?[]:[p]].map(m=>`${w[m]} ${u(i[m])}`),g=n.at(i)??[],v=f[f.length-1];return[...$,...g.slice(0,J).map((m,k)=>`${v[k]} ${u(m)}`)].join(`
`)},table(){let[a,c]=[e.rows.peek(),t.network.peek()],i=r.axes.value;if(!a||!c)return null;let{x:l,y:u}=o.of(a,i,Math.min(e.shown.value,a.count-1),pt).grid,h=Array.from({length:pt},(v,m)=>(m+.5)/pt),p=h.map(v=>D(l,v)),f=i.up===null?[0]:h.map(v=>D(u,1-v)),{number:w}=t.writing.value,$=(v,m)=>{let k=s(v,m),b=k&&n.at(k);return b?b.slice(0,J).map(T=>w(T,qt)).join("; "):"–"},g=c.names.layers[c.names.layers.length-1];return{across:p,up:f,of:g.slice(0,J).join("; "),values:f.map(v=>p.map(m=>$(m,v)))}},label:Xe(()=>{let[a,c]=[e.rows.value,t.network.value];if(!a||!c)return"";let{number:i}=t.writing.value,l=Math.min(e.shown.value,a.count-1),u=(g,v)=>Array.from(g.subarray(l*v,(l+1)*v)).map(m=>i(m,qt)),h=P(c).labels,p=u(a.inputs,a.width).map((g,v)=>`${h[v]} ${g}`),f=u(a.targets,a.outputs).slice(0,J),w=l>=a.trainCount?", for testing":"";return`Samples in the picture of ${r.neuron.value?.name??"the network"}. Shown: sample ${l+1} of ${a.count}${w}: ${p.slice(0,J).join(", ")}, target ${f.join(", ")}. Arrow keys show the next sample that way.`})}}var qe=12;function Kt({store:t,showing:e,live:r}){let[n,o,s,a]=[e.rows.value,e.coding.value,r.value,t.network.value];if(!n||!o||!s||!a||o.classes===0||o.classes>qe)return"";let c=n.count>n.trainCount,i=ot(n,o,s.outputs,c?n.trainCount:0,n.count),l=a.names.layers[a.names.layers.length-1],u=t.writing.value.number,h=n.outputs===1?[o.low,o.high].map(p=>u(p,Number.isInteger(p)?0:2)):l;return O`<details class="confusion">
    <summary><h3>Right and wrong, class by class</h3></summary>
    <div class="scrolls" tabindex="0" role="group" aria-label="Confusion matrix">
      <table>
        <caption>
          ${c?"Test samples":"Training samples"}: target in rows, output in columns
        </caption>
        <thead>
          <tr>
            <th scope="col">target</th>
            ${h.map(p=>O`<th scope="col">${p}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${i.map((p,f)=>O`<tr>
                <th scope="row">${h[f]}</th>
                ${p.map((w,$)=>O`<td class=${f===$?"right":w>0?"wrong":""}>
                      ${Y(w)}
                    </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}import{useState as He}from"preact/hooks";function Vt({store:t,begin:e}){let[r,n,o]=[t.recipe.value,t.choices.value,t.network.value],[s,a]=He("");if(!r||!n?.features||!o)return"";let{labels:c}=P(o),i=f=>u.includes(f),l=n.features.filter(({columns:f})=>f<=c.length),u=r.data.features??l.map(({name:f})=>f).filter(f=>/^x\d$/.test(f));if(c.length>2||o.samples<2&&!r.data.features)return"";let h="weights"in r.network.start;async function p(f){let w=await e($=>{let g=$.data.features??l.map(m=>m.name).filter(m=>/^x\d$/.test(m)),v=l.map(m=>m.name).filter(m=>m===f?!g.includes(m):g.includes(m));return $t($,c.length,v)});a(w.ok?"":w.message)}return O`<fieldset class="features" disabled=${t.keeps("network")} aria-describedby="features-hint">
    <legend>Inputs</legend>
    ${l.map(({name:f,formula:w})=>O`<label key=${f}>
          <input
            type="checkbox"
            checked=${i(f)}
            disabled=${i(f)&&u.length===1}
            onChange=${()=>{p(f)}}
          />
          ${Ke(w,c)}
        </label>`)}
    ${s&&O`<p class="refusal" role="alert">${s}</p>`}
    <p class="hint" id="features-hint">
      A switch begins a new run. Inputs that stay keep their starting
      weights${h?"; a new one begins with weight 0":""}.${u.length===1?" The last input stays on.":""}
    </p>
  </fieldset>`}function Ke(t,e){return t.replace(/x(\d)/g,(r,n)=>/^i\d$/.test(e[n-1])?r:e[n-1])}import{useState as zt}from"preact/hooks";var Ve=1e4,Jt=.05;function Qt({store:t,actions:e,begin:r}){let[n,o,s]=[t.recipe.value,t.choices.value,t.network.value],[a,c]=zt("");if(!n||!o||!s)return"";let i="dataset"in n.data?n.data:null,l=o.datasets.find(({name:g})=>g===i?.dataset),u=t.keeps("network"),h="initializer"in n.network.start,p=()=>Math.floor(Math.random()*Ve),{samples:f,settings:w}=s;async function $(g){let v=await r(g);c(v.ok?"":v.message??"")}return O`
    ${a&&O`<p class="refusal" role="alert">${a}</p>`}
    ${i&&l?.noise?O`<${ht}
            label="Noise"
            value=${i.noise??0}
            most=${1}
            step=${Jt}
            disabled=${u}
            words=${g=>t.writing.value.number(g,2)}
            keep=${g=>$(v=>ct(v,{noise:g}))}
          />`:""}
    ${i&&l&&l.usual_samples>1?O`<${ht}
            label="For testing"
            value=${i.test_fraction??0}
            most=${.9}
            step=${Jt}
            disabled=${u}
            words=${g=>`${Math.round(100*g)} %`}
            keep=${g=>$(v=>ct(v,{test_fraction:g}))}
          />`:""}
    ${f>1?O`<${ht}
            label="Batch"
            value=${w.batch_size||f}
            least=${1}
            most=${f}
            step=${1}
            disabled=${t.keeps("rule")}
            words=${g=>g===f?"all":String(g)}
            keep=${g=>{e.edit("batch_size",g===f?0:g)}}
          />`:""}
    ${i&&f>1?O`<p class="making">
            <button
              type="button"
              disabled=${u||!!(l?.fixed&&!i.noise&&!i.test_fraction)}
              onClick=${()=>{$(g=>yt(g,p()))}}
            >
              New data
            </button>
            <button
              type="button"
              disabled=${u||!h}
              onClick=${()=>{$(g=>kt(g,p()))}}
            >
              New weights
            </button>
          </p>`:""}
  `}function ht({label:t,value:e,least:r=0,most:n,step:o,disabled:s,words:a,keep:c}){let[i,l]=zt(null),u=p=>Number(p.target.value),h=i??e;return O`<label class="data-slider">
    <span>${t}</span>
    <input
      type="range"
      min=${r}
      max=${n}
      step=${o}
      value=${h}
      disabled=${s}
      aria-valuetext=${a(h)}
      onInput=${p=>l(u(p))}
      onChange=${p=>{l(null),c(u(p))}}
    />
    <output>${a(h)}</output>
  </label>`}import{useState as Zt}from"preact/hooks";var W=25,Je=5e-5,mt=4;function ee({store:t,showing:e,live:r,canWorkOut:n}){let o=e.shown.value,[s,a]=Zt(Math.floor(o/W)),[c,i]=Zt(o),[l,u,h]=[e.rows.value,t.network.value,r.value];if(!l||!u)return"";e.chosen.value!==null&&e.chosen.value!==c&&(i(e.chosen.value),a(Math.floor(e.chosen.value/W)));let p=Math.ceil(l.count/W)-1,f=Math.min(s,p),w=ze(P(u).labels,u.names.layers,l),$=Array.from({length:Math.min(W,l.count-f*W)},(v,m)=>f*W+m),g=new Set(e.coming.value);return O`
    <${Qe} ...${{store:t,showing:e,rows:l,now:h}} />
    <div class="scrolls" tabindex="0" role="group" aria-label="Rows">
      <table class="rows">
        <caption class="spoken">
          Samples, with the network’s outputs and errors
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${w.map(({name:v})=>O`<th scope="col" key=${v}>${v}</th>`)}
            <th scope="col">E</th>
          </tr>
        </thead>
        <tbody>
          ${$.map(v=>O`<tr
                key=${v}
                class=${`${v===o?"chosen":""} ${v>=l.trainCount?"test":""}`}
                onClick=${()=>{e.show(v)}}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    aria-label=${`Sample ${v+1}${v>=l.trainCount?", for testing":""}${g.has(v)?", in the next iteration":""}`}
                    aria-current=${v===o?"true":null}
                    disabled=${t.watching}
                  >
                    ${g.has(v)?"› ":""}${v+1}
                  </button>
                </th>
                ${w.map(({name:m,read:k,most:b})=>O`<td key=${m}>${te(t,k(v,h),b)}</td>`)}
                <td>${te(t,h?.errors[v])}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="pages">
      <button type="button" disabled=${f===0} onClick=${()=>a(f-1)}>Earlier rows</button>
      <span>${Y(f*W+1)}–${Y(f*W+$.length)} of ${Y(l.count)}</span>
      <button type="button" disabled=${f===p} onClick=${()=>a(f+1)}>Later rows</button>
    </p>
    <p class="hint">
      ${l.count>l.trainCount?"Open marks, and italics here, are for testing. ":""}${g.size>0?"› is in the next iteration. ":""}${h||n()?"":"This browser cannot work outputs out for every row."}
    </p>
  `}function te(t,e,r=4){return e===void 0?"–":t.writing.value.number(e,Math.abs(e)<Je?2:r)}function ze(t,e,{inputs:r,targets:n,width:o,outputs:s}){let a=e[e.length-1],c=s===1,i=l=>l.every(Number.isInteger)?0:3;return[...t.slice(0,mt).map((l,u)=>({name:l,read:h=>r[h*o+u],most:i(r)})),...a.slice(0,mt).map((l,u)=>({name:c?"target":`target ${l}`,read:h=>n[h*s+u],most:i(n)})),...a.slice(0,mt).map((l,u)=>({name:c?"output":`out ${l}`,read:(h,p)=>p?.outputs[u][h],most:4}))]}function Qe({store:t,showing:e,rows:r,now:n}){return t.watching?"":O`<div class="chosen-sample">
    <label
      >Shown: sample${" "}
      <input
        type="number"
        min="1"
        max=${r.count}
        value=${e.shown.value+1}
        aria-label="Shown sample"
        onChange=${o=>{let s=Number(o.target.value);Number.isInteger(s)&&s>=1&&s<=r.count&&e.show(s-1)}}
    /></label>
    <button type="button" aria-label="Previous sample" onClick=${()=>e.move(-1)}>‹</button>
    <button type="button" aria-label="Next sample" onClick=${()=>e.move(1)}>›</button>
    <button type="button" disabled=${!n} onClick=${()=>n&&void e.show(Tt(n.errors))}>
      The worst
    </button>
    <button type="button" disabled=${e.chosen.value===null} onClick=${()=>{e.show(null)}}>
      The next in training
    </button>
  </div>`}import{useEffect as nn,useRef as on}from"preact/hooks";var Ze={light:[247,247,248],dark:[27,31,36]},z={light:[[31,95,168],[179,88,6],[0,128,92],[158,60,128],[20,130,170],[122,110,0],[110,80,60],[90,96,104]],dark:[[121,184,255],[255,171,94],[60,208,160],[240,150,210],[100,210,240],[226,214,90],[206,170,140],[180,186,194]]},tn=.52,Q=64,en=4,ne=.2;function re(t,e){return`rgb(${z[e][t%z[e].length].join(" ")})`}function st(t,{middle:e,half:r},n){let o=Math.max(-1,Math.min(1,(t-e)/r)),s=z[n][o<0?0:1];return`rgb(${se(n==="light"?[150,155,162]:[120,128,138],s,Math.abs(o)).join(" ")})`}function se(t,e,r){return t.map((n,o)=>Math.round(n+(e[o]-n)*r))}var oe=new Map;function dt(t,e){let r=t%z[e].length,n=`${e} ${r}`,o=oe.get(n);if(o)return o;let s=Uint8ClampedArray.from(Array.from({length:Q+1},(c,i)=>[...se(Ze[e],z[e][r],tn*i/Q),255]).flat()),a=new Uint32Array(s.buffer);return oe.set(n,a),a}function j(t,e,{middle:r,half:n},{theme:o,steps:s,stride:a=c=>c}){let[c,i]=[dt(0,o),dt(1,o)];for(let l=0;l<t.length;l++){let u=Math.max(-1,Math.min(1,(e[a(l)]-r)/n))||0;s!==null&&(u=(u<0?-1:1)*(Math.ceil(Math.abs(u)*s)/s||1/s)),t[l]=u<0?c[Math.round(-u*Q)]:i[Math.round(u*Q)]}}function ae(t,e){return t?e>0?1:en:null}function ie(t,e,{low:r,high:n},{theme:o,steps:s}){let a=e.map((c,i)=>dt(i,o));for(let c=0;c<t.length;c++){let i=0;for(let u=1;u<e.length;u++)e[u][c]>e[i][c]&&(i=u);let l=Math.max(0,Math.min(1,(e[i][c]-r)/(n-r)))||0;t[c]=a[i][Math.round(Q*(s===null?ne+(1-ne)*l:1))]}}function G(t,e){if(t==="logistic"||t==="softmax")return{middle:.5,half:.5};if(t==="tanh"||t==="sine")return{middle:0,half:1};let r=1;for(let n=0;n<e.length;n++)r=Math.max(r,Math.min(Math.abs(e[n])||0,1e9));return{middle:0,half:r}}var X=84,le=8,ue=2;function ce({choices:t,rows:e,chosen:r,theme:n,open:o,disabled:s}){let a=t.filter(({inputs:l})=>l<=ue),c=t.filter(({inputs:l})=>l>ue),i=c.some(({name:l})=>l===r);return O`<div class="thumbnails" role="group" aria-label="Data sets">
      ${a.map(l=>O`<button
            key=${l.name}
            type="button"
            aria-pressed=${l.name===r}
            disabled=${s}
            onClick=${()=>o(l.name)}
          >
            <${rn} rows=${e[l.name]} theme=${n} /> ${l.title}
          </button>`)}
    </div>
    <label class="field"
      ><span>More inputs</span>
      <select
        value=${i?r:""}
        disabled=${s}
        onChange=${l=>{let{value:u}=l.target;u&&o(u)}}
      >
        <option value="">Choose …</option>
        ${c.map(({name:l,title:u})=>O`<option key=${l} value=${l}>${u}</option>`)}
      </select>
    </label>`}function rn({rows:t,theme:e}){let r=on(null);return nn(()=>{r.current&&t&&sn(r.current,t,e)},[t,e]),O`<canvas ref=${r} width=${2*X} height=${2*X} aria-hidden="true"></canvas>`}function sn(t,{inputs:e,targets:r},n){let o=t.getContext("2d");o.setTransform(2,0,0,2,0,0),o.clearRect(0,0,X,X);let s=r.map(([h])=>h),a=e.map((h,p)=>h[1]??s[p]),[c,i,l]=[e.map(([h])=>h),a,s].map(an),u=(h,{low:p,size:f})=>le+(h-p)/f*(X-2*le);e.forEach((h,p)=>{o.beginPath(),o.arc(u(h[0],c),X-u(a[p],i),e.length<10?5:2.2,0,7),o.fillStyle=st(s[p],l,n),o.fill()})}function an(t){let[e,r]=[Math.min(...t),Math.max(...t)];return{low:e,size:r-e||1,middle:(e+r)/2,half:(r-e)/2||1}}var ln="article";function fe(t){let{store:e,showing:r,open:n}=t;if(!n.value)return"";let[o,s,a]=[e.choices.value,e.recipe.value,e.network.value],c=t.thumbnails.value;if(!o||!a)return O`<p class="waiting">Fetching the data …</p>`;let i=s&&"dataset"in s.data?s.data.dataset:null;return O`
    <${ce}
      choices=${o.datasets.filter(({name:l})=>l!==ln)}
      rows=${c??{}}
      chosen=${i}
      theme=${e.theme.value}
      open=${t.openDataset}
      disabled=${e.keeps("network")}
    />
    <${Vt} ...${t} />
    <${Qt} ...${t} />
    ${a.samples<2?O`<p class="hint">
            The article’s network learns from one sample, which the diagram shows. A data set above opens
            another network; undo brings this one back.
          </p>`:O`<h3>Rows</h3>
            <${ee} ...${{store:e,showing:r,live:t.live,canWorkOut:t.canWorkOut}} />
            <${Kt} ...${{store:e,showing:r,live:t.live}} />`}
  `}import{useState as un}from"preact/hooks";function me({store:t,looking:e,tell:r}){let n=t.network.value;if(!n)return"";let{layers:o}=n.names,{labels:s}=P(n),{across:a,up:c}=e.axes.value;return O`
    <div class="plane-choices">
      <label
        ><span class="spoken">Picture of</span>
        <select
          value=${e.of.value}
          onChange=${i=>e.of.value=de(i)}
        >
          <option value="">
            ${o[o.length-1].length>1?"outputs":o[o.length-1][0]}
          </option>
          ${o.slice(1).flatMap((i,l)=>i.length===1&&l===o.length-2?[]:i.map(u=>O`<option key=${u} value=${u}>${u}</option>`))}
        </select>
      </label>
      ${s.length>2?O`<${pe}
                label="Across"
                names=${s}
                value=${a}
                choose=${i=>e.across.value=i}
              />
              <${pe}
                label="Up"
                names=${s}
                value=${c??0}
                choose=${i=>e.up.value=i}
              />`:""}
      <${he} label="Samples show" of=${e.withErrors} words=${["output","error"]} />
      ${c===null?"":O`<${he} label="Colours" of=${e.inSteps} words=${["smooth","steps"]} />`}
      <${cn} names=${[s[a],c===null?"":s[c]]} store=${t} tell=${r} />
    </div>
  `}function de(t){return t.target.value}function pe({label:t,names:e,value:r,choose:n}){return O`<label
    ><span class="spoken">${t}</span>
    <select
      title=${t}
      value=${String(r)}
      onChange=${o=>n(Number(de(o)))}
    >
      ${e.map((o,s)=>O`<option key=${o} value=${String(s)}>${o}</option>`)}
    </select>
  </label>`}function he({label:t,of:e,words:r}){return O`<span class="switch" role="group" aria-label=${t}>
    ${r.map((n,o)=>O`<button
          key=${n}
          type="button"
          aria-pressed=${e.value===(o===1)}
          onClick=${()=>e.value=o===1}
        >
          ${n}
        </button>`)}
  </span>`}function cn({names:t,store:e,tell:r}){let[n,o]=un(!1),s=n&&e.frame.value&&!e.status.value.playing?r():null;return O`<details
    class="plane-values"
    onToggle=${a=>o(a.target.open)}
  >
    <summary>values</summary>
    ${s?O`<div class="scrolls" tabindex="0" role="group" aria-label="The picture in numbers">
            <table>
              <caption>
                ${s.of} over ${t[0]}${t[1]?` (columns) and ${t[1]} (rows)`:""}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${t[1]||""}</th>
                  ${s.across.map(a=>O`<th scope="col">${e.writing.value.number(a,2)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${s.values.map((a,c)=>O`<tr>
                      <th scope="row">${t[1]?e.writing.value.number(s.up[c],2):""}</th>
                      ${a.map(i=>O`<td>${i}</td>`)}
                    </tr>`)}
              </tbody>
            </table>
          </div>`:O`<p class="hint">
            ${e.status.value.playing?"Pause to read the values.":"Working out …"}
          </p>`}
  </details>`}function at({columns:t,rows:e},r){return n=>{let[o,s]=[n%r,Math.floor(n/r)];return Math.floor((s+.5)*(e/r))*t+Math.floor((o+.5)*(t/r))}}var[N,Z]=[22,2],gt=16,fn={light:"#7a2fb5",dark:"#cf9bff"};function ge(t,e){let r=new ImageData(N,N),n=new Uint32Array(r.data.buffer),o=[],s="";t.setAttribute("aria-hidden","true");function a(l,u){let h=JSON.stringify([l.map(f=>f.length),u]);if(h===s)return;s=h,o=[];let p=0;l.slice(1).forEach((f,w)=>{if(f.length>1){let $=I("canvas",""),g=Math.min(gt,f.length);$.width=g*(N+Z),$.height=Math.ceil(f.length/g)*(N+Z),c($,f),o.push({canvas:$,names:f,first:p,activation:u[w]})}p+=f.length}),t.replaceChildren(...o.map(({canvas:f,names:w})=>pn(f,w)))}function c(l,u){let h=({offsetX:p,offsetY:f})=>{let w=Math.min(gt,u.length),[$,g]=[p,f].map(v=>Math.floor(v/(N+Z)));return $<w?u[g*w+$]:void 0};l.addEventListener("pointermove",p=>{let f=h(p);l.title=f??"",e.point(f??null,p.clientX,p.clientY)}),l.addEventListener("pointerleave",()=>e.point(null,0,0)),l.addEventListener("click",p=>{let f=h(p);f&&e.choose(f)})}function i(){t.hidden=!0}return i(),{clear:i,draw({layers:l,activations:u,theme:h,chosen:p},{grid:f,map:w}){if(f.rows===1)return i();a(l,u);let $=at(f,N);for(let{canvas:g,names:v,first:m,activation:k}of o){let b=g.getContext("2d"),T=Math.min(gt,v.length);b.clearRect(0,0,g.width,g.height),v.forEach((M,A)=>{let d=w(m+A),[y,x]=[A%T*(N+Z),Math.floor(A/T)*(N+Z)];j(n,d,G(k,d),{theme:h,steps:null,stride:$}),b.putImageData(r,y,x),M===p&&(b.lineWidth=3,b.strokeStyle=fn[h],b.strokeRect(y+1,x+1,N-2,N-2))})}t.hidden=!1}}}function pn(t,e){let[r,n]=[I("div",""),I("span","")];return n.textContent=`${e[0]} to ${e[e.length-1]}`,r.append(n,t),r}var it=28;function we({spots:t}){return t.length>0&&t.every(({shape:e})=>e==="circle"||e==="pill")}function ve(t){let e=I("canvas","neuron-maps");e.setAttribute("aria-hidden","true");let r=new ImageData(it,it),n=new Uint32Array(r.data.buffer),o=I("canvas","");o.width=o.height=it;let s=o.getContext("2d");t.prepend(e);function a(){t.classList.remove("mapped"),e.hidden=!0}a();function c({plan:i,activations:l,theme:u},{grid:h,map:p}){let{spots:f}=i;if(h.rows===1)return a();let w=globalThis.devicePixelRatio||1,[$,g]=[Math.round(i.width*w),Math.round(i.height*w)];(e.width!==$||e.height!==g)&&([e.width,e.height]=[$,g]);let v=e.getContext("2d");v.setTransform(w,0,0,w,0,0),v.clearRect(0,0,i.width,i.height);let m=at(h,it),k=0;for(let{layer:b,x:T,y:M,halfWidth:A,halfHeight:d}of f){if(b===0)continue;let y=p(k++);j(n,y,G(l[b-1],y),{theme:u,steps:null,stride:m}),s.putImageData(r,0,0),v.save(),v.beginPath(),v.roundRect(T-A,M-d,2*A,2*d,d),v.clip(),v.drawImage(o,T-A,M-d,2*A,2*d),v.restore()}e.hidden=!1,t.classList.add("mapped")}return{clear:a,draw:c}}function $e(t,e,r,n=0){let o=[];for(let s=0;s+1<r;s++)for(let a=0;a+1<e;a++){let c=s*e+a,[i,l,u,h]=[t[c],t[c+1],t[c+e+1],t[c+e]],p=i>n;if(p===l>n&&p===u>n&&p===h>n)continue;let f=[i-n,l-n,u-n,h-n];f.every(Number.isFinite)&&hn(o,f,a+.5,s+.5)}return o}var be=[[0,0],[1,0],[1,1],[0,1]];function hn(t,e,r,n){let o=[];for(let a=0;a<4;a++){let[c,i]=[e[a],e[(a+1)%4]];if(c>0==i>0)continue;let l=c/(c-i),[u,h]=[be[a],be[(a+1)%4]];o.push([r+u[0]+l*(h[0]-u[0]),n+u[1]+l*(h[1]-u[1])])}let s=e.reduce((a,c)=>a+c,0)>0;o.length===4&&s!==e[0]>0&&o.push(o.shift());for(let a=0;a+1<o.length;a+=2)t.push(...o[a],...o[a+1])}var mn=4.2,[dn,gn]=[400,2.6],[wn,ye]=[11,1.6],vn=.08,wt={light:{rim:"#ffffff",line:"#1c2026",chosen:"#7a2fb5"},dark:{rim:"#14171c",line:"#e8eaee",chosen:"#cf9bff"}};function Se(t,e,{rows:r,theme:n,errors:o,wrong:s,shown:a,next:c,axes:i,placeOf:l,colourOf:u}){let h=wt[n],p=r.count>dn?gn:mn,f=0;for(let g=0;o&&g<r.count;g++)Number.isFinite(o[g])&&(f=Math.max(f,o[g]));let w=g=>{if(!o)return p;let v=Number.isFinite(o[g])?Math.sqrt(o[g]/(f||1)):1;return ye+(wn-ye)*v},$=r.width>(i.up===null?1:2);for(let g=0;g<r.count;g++){let[v,m]=l(g),k=g>=r.trainCount,b=u(g);t.globalAlpha=$&&g!==a?.45:1,t.beginPath(),t.arc(v*e.width,m*e.height,w(g),0,7),t.fillStyle=k?h.rim:b,t.strokeStyle=k?b:h.rim,t.lineWidth=k?1.8:1.2,t.fill(),t.stroke(),o&&s?.[g]&&bn(t,v*e.width,m*e.height,h.line)}t.globalAlpha=1;for(let g of c)g!==a&&ke(t,e,l(g),w(g)+2.5,1.2,h.line);a<r.count&&ke(t,e,l(a),w(a)+4.5,3,h.chosen)}function ke(t,{width:e,height:r},[n,o],s,a,c){t.beginPath(),t.arc(n*e,o*r,s,0,7),t.lineWidth=a,t.strokeStyle=c,t.stroke()}function bn(t,e,r,n){t.beginPath();for(let o of[1,-1])t.moveTo(e-4,r-4*o),t.lineTo(e+4,r+4*o);t.lineWidth=1.5,t.strokeStyle=n,t.stroke()}function Me(t,e,r,{columns:n,rows:o},{coding:s,theme:a}){let[c,i]=[e.width/n,e.height/o];t.beginPath();let l=r.length===1?r:r.map((u,h)=>$n(r,h));for(let u of l){let h=$e(u,n,o,r.length===1?s.middle:0);for(let p=0;p<h.length;p+=4)t.moveTo(h[p]*c,h[p+1]*i),t.lineTo(h[p+2]*c,h[p+3]*i)}t.lineWidth=1.6,t.strokeStyle=wt[a].line,t.stroke()}function $n(t,e){return Float64Array.from(t[e],(r,n)=>{let o=-1/0;for(let s=0;s<t.length;s++)s!==e&&(o=Math.max(o,t[s][n]));return r-o})}function xe(t,e,r){let[n,o]=[1/0,-1/0],s=c=>{Number.isFinite(c)&&([n,o]=[Math.min(n,c),Math.max(o,c)])};if(r)for(let c=0;c<e.count;c++)s(e.targets[c*e.outputs]);for(let c=0;c<t.length;c++)s(t[c]);let a=(o-n)*vn||1;return n<=o?{low:n-a,high:o+a}:{low:-1,high:1}}function Oe(t,{width:e,height:r},n,{low:o,high:s},a){t.beginPath();for(let c=0;c<n.length;c++)t.lineTo((c+.5)/n.length*e,(1-(n[c]-o)/(s-o))*r);t.lineWidth=2.5,t.strokeStyle=wt[a].line,t.stroke()}var yn=16,[kn,Sn]=[64,44],Mn={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down"};function Ae(t,e){let[r,n,o]=[I("div","plane-y"),I("div","plane-plot"),I("div","plane-x")],[s,a,c,i]=[I("canvas","plane-field"),I("canvas","plane-marks"),I("p","plane-readout"),I("p","plane-title")];for(let d of[r,o,s,a,i])d.setAttribute("aria-hidden","true");c.hidden=!0,n.append(s,a,i,c),t.classList.add("plane");let l=I("div","plane-frame");l.append(r,n,o),t.append(l),n.tabIndex=0,n.setAttribute("role","application"),n.setAttribute("aria-roledescription","plane of samples");let u=null,h=null,p=[],f=null,w={width:0,height:0},$={low:0,high:1},g="";new ResizeObserver(([{contentRect:d}])=>{w={width:d.width,height:d.height},m()}).observe(n);function v(d){let{rows:y,axes:x}=u,S=x.up===null?y.targets[d*y.outputs]:y.inputs[d*y.width+x.up],{x:C}=h;return[V(C,y.inputs[d*y.width+x.across]),1-V($,S)]}function m(){if(!u||!h||!w.width||p.length===0)return;let{axes:d,neuron:y,rows:x}=u;$=d.up===null?xe(p[0],x,y===null):h.y;let S=xn(a,w),C={theme:u.theme,steps:ae(u.steps,y===null?u.coding.classes:0)};s.hidden=d.up===null,d.up===null?Oe(S,w,p[0],$,u.theme):(k(h,C),y===null&&u.coding.classes>0&&Me(S,w,p,h,u)),Se(S,w,{...u,placeOf:v,colourOf:b}),T(h.x),n.setAttribute("aria-label",u.label),i.textContent=u.title,i.hidden=u.title===""}function k({columns:d,rows:y},x){let{neuron:S,activation:C,coding:R}=u;(s.width!==d||s.height!==y||!f)&&([s.width,s.height]=[d,y],f=new ImageData(d,y));let E=new Uint32Array(f.data.buffer);S===null&&p.length>1&&R.classes>0?ie(E,p,R,x):j(E,p[0],S===null?R:G(C,p[0]),x),s.getContext("2d")?.putImageData(f,0,0),s.classList.toggle("sharp",x.steps!==null)}function b(d){let{rows:y,coding:x,theme:S}=u;return x.classes>0?re(H(y,x,d),S):st(y.targets[d*y.outputs],x,S)}function T(d){let{names:y,writing:x}=u,S=[d,$].map((E,_)=>Nt(E,[w.width/kn,w.height/Sn][_])),C=S.map(({values:E,decimals:_})=>E.map(L=>x.number(L,_))),R=JSON.stringify([y,C,w,d,$]);R!==g&&(g=R,o.replaceChildren(...S[0].values.map((E,_)=>lt(C[0][_],"left",V(d,E))),lt(y[0])),r.replaceChildren(...S[1].values.map((E,_)=>lt(C[1][_],"top",1-V($,E))),lt(y[1])))}function M(d,y){let[x,S]=[null,yn];for(let C=0;C<u.rows.count;C++){let[R,E]=v(C),_=Math.hypot(R*w.width-d,E*w.height-y);_<S&&([x,S]=[C,_])}return x}function A(d){let y=n.getBoundingClientRect();return[d.clientX-y.left,d.clientY-y.top]}return n.addEventListener("click",d=>{let y=u&&h?M(...A(d)):null;y!==null&&e.show(y)}),n.addEventListener("pointermove",d=>{if(!u||!h)return;let[y,x]=A(d),S=e.pointAt(D(h.x,y/w.width),D(h.y,1-x/w.height));c.textContent=S,c.hidden=S==="",c.classList.toggle("low",x<w.height/2),n.classList.toggle("over-sample",M(y,x)!==null)}),n.addEventListener("pointerleave",()=>c.hidden=!0),n.addEventListener("keydown",d=>{if(!u||!h||d.ctrlKey||d.altKey||d.metaKey)return;let y=Mn[d.key],{rows:x,shown:S}=u;if(y){let R=Ct(E=>{let[_,L]=v(E);return[_,1-L]},x.count,S,y);R!==S&&e.show(R)}else if(d.key==="PageDown")e.move(1);else if(d.key==="PageUp")e.move(-1);else if(d.key==="Home")e.show(0);else if(d.key==="End")e.show(x.count-1);else return;d.preventDefault(),d.stopPropagation()}),{show(d,y){u=d;let{neuron:x,neurons:S,rows:C}=d,R=x===null?Array.from({length:C.outputs},(E,_)=>S-C.outputs+_):[x];({grid:h}=y),p=R.map(E=>Float64Array.from(y.map(E))),m()}}}function xn(t,{width:e,height:r}){let n=globalThis.devicePixelRatio||1,[o,s]=[Math.round(e*n),Math.round(r*n)];(t.width!==o||t.height!==s)&&([t.width,t.height]=[o,s]);let a=t.getContext("2d");return a.setTransform(n,0,0,n,0,0),a.clearRect(0,0,e,r),a}function lt(t,e,r=0){let n=I("span",e?"":"plane-axis");return n.textContent=t,e&&(n.style[e]=`${100*r}%`),n}var[An,Tn]=[5,8];function fr({store:t,actions:e,server:r,settings:n,opened:o,panelOpen:s,planOf:a,resized:c,isHidden:i,show:l}){let u=tt("#plane"),h=tt(".diagram-place"),p=tt(".stage"),f=Xt(t,e,r),w=_t(t),$=vt(()=>f.rows.value!==null&&(t.network.value?.samples??0)>1),g=vt(()=>$.value&&!i),v=Mt(r),m=Ut(t,f,{load:v.load,fetchField:r.field,axes:()=>w.axes.value,isSeen:()=>$.peek()&&!document.hidden&&(s.peek()||u.offsetWidth>0),onPicture:S=>On(()=>d(S))}),k=Et(f,m),b=Ht(t,f,w,m),T=ve(h),M=ge(tt("#map-strip"),{point:e.point,choose:e.select}),A=Ae(tt("#plane-view"),{show:S=>{f.show(S)},move:f.move,pointAt:b.pointAt});function d(S){let[C,R,E]=[x.value,a(),t.network.value],_=(t.moment.value?.of??0)>0;if(!C||!E||!g.value||u.offsetWidth===0)return y();let L=f.coming.value,U=L.length<C.rows.trainCount?L:[];A.show({...C,next:U,shown:f.shown.value,label:b.label.value},S);let{activations:q}=E;if(!R||_)y();else if(we(R))M.clear(),T.draw({plan:R,activations:q,theme:C.theme},S);else{T.clear();let{layers:ut}=E.names;M.draw({layers:ut,activations:q,theme:C.theme,chosen:t.selected.value},S)}}function y(){T.clear(),M.clear()}bt(()=>{c.value,u.hidden=!g.value;let S=t.network.value?.layers??[];p.classList.toggle("with-plane",g.value),p.classList.toggle("broad",S.length>An||Math.max(...S)>Tn),g.value?m.request():y()});let x=vt(()=>{let[S,C,R]=[t.network.value,f.rows.value,f.coding.value];if(!S||!C||!R)return null;let E=w.axes.value,{layers:_}=S.names,{labels:L}=P(S),U=w.neuron.value,q=w.withErrors.value;return{rows:C,coding:R,axes:E,names:[L[E.across],E.up===null?U?.name??_[_.length-1][0]:L[E.up]],neuron:U?.place??null,title:U?.name??"",activation:U?S.activations[U.layer-1]:"",neurons:S.layers.slice(1).reduce((ut,Te)=>ut+Te,0),errors:q?m.live.value?.errors??null:null,wrong:q?k.wrong.value:null,steps:w.inSteps.value,theme:t.theme.value,writing:t.writing.value}});return bt(()=>{x.value,f.shown.value,f.coming.value,m.request()}),bt(()=>{s.value&&o.getThumbnails().catch(()=>{})}),l("#plane-controls",me,{looking:w,tell:b.table}),l("#data",fe,{showing:f,live:m.live,thumbnails:o.thumbnails,canWorkOut:m.canWorkOut,open:s,begin:n.begin,openDataset:S=>{o.openDataset(S)}}),{right:k.right,showing:f}}function tt(t){return document.querySelector(t)}export{fr as createDataView};
