import{d as X,f as Mt,g as Tt,h as Ot,l as xt,p as Lt,q as L}from"./chunk-WOQLGX2C.js";import{a as nt,c as P,k as At}from"./chunk-TFANCNPO.js";import{c as W}from"./chunk-7JFT5QGL.js";import{a as ot,b as st,c as Ct,d as q,e as rt,f as Et,g as _t,h as Rt,i as K,j as at,k as H,l as It,m as Pt,n as V,o as it}from"./chunk-PWFPGUU7.js";import{a as y}from"./chunk-YV6CSYCU.js";import{computed as kt,effect as St,untracked as Zn}from"@preact/signals";var U=["work","parameters","inputs","targets","errors","batchInputs","batchTargets","plane","points","outputs"];async function Nt(t,e){let a=await WebAssembly.compile(t),n=new WebAssembly.Memory({initial:1,maximum:Math.ceil(64e6/65536)}),{exports:o}=await WebAssembly.instantiate(a,{env:{__linear_memory:n}});return je(o,n,e)}function je(t,e,{layers:a,parameters:n,columns:o}){let r=a[0],l=a[a.length-1],i=a.slice(1).reduce((m,b)=>m+b,0),s=qe(e);s.lay({work:t.work_numbers(),parameters:n});let f=0,p=0;function h({rows:m,mean:b=!1,l1:w=0,l2:M=0}){let{at:T}=s,x=m?t.batch_error(T.parameters,T.batchInputs,T.batchTargets,m.length,b?1:0,T.work):t.mean_error(T.parameters,T.inputs,T.targets,f,T.work);return w===0&&M===0?x:x+t.penalty(T.parameters,w,M)}function u({rows:m}){if(!m)return;s.lay({batchInputs:m.length*r,batchTargets:m.length*l});let{inputs:b,targets:w,batchInputs:M,batchTargets:T}=s.views;for(let x=0;x<m.length;x++){for(let A=0;A<r;A++)M[x*r+A]=b[m[x]*r+A];for(let A=0;A<l;A++)T[x*l+A]=w[m[x]*l+A]}}let c=t.features?o??r:r;function d(m,b,w){let{views:M,at:T}=s;if(!t.features||o===void 0)return M[m].set(b);for(let x=0;x<w;x++)for(let A=0;A<2;A++)M.plane[x*2+A]=b[x*o+Math.min(A,o-1)];t.features(T.plane,w,T[m])}function $(m){return o===void 0?{}:{plane:2*m}}function S(m,b){let w=m/b;if(Number.isInteger(w)&&w>0)return w;throw new RangeError(`Rows of ${b} numbers were expected, at least one; ${m} numbers came. Check the network's layers.`)}return{mostPoints:Math.floor((64e6/2-8*(t.work_numbers()+n))/(8*(i+r+2))),setParameters(...m){let b=m.reduce((M,T)=>M+T.length,0);if(b!==n)throw new RangeError(`This network has ${n} weights and biases; ${b} came.`);let w=0;for(let M of m)s.views.parameters.set(M,w),w+=M.length},setSamples(m,b){let w=S(m.length,c);if(b.length!==w*l)throw new RangeError(`${w} rows of ${l} targets were expected; ${b.length} numbers came.`);s.lay({inputs:w*r,targets:b.length,errors:w,...$(w)}),d("inputs",m,w),s.views.targets.set(b),f=w},setPoints(m){let b=S(m.length,c);return s.lay({points:b*r,outputs:i*b,...$(b)}),p=b,d("points",m,b),s.views.points},activations(){if(p===0)throw new RangeError("There are no points yet: set them first.");let{at:m}=s;return t.forward(m.parameters,m.points,p,m.outputs,m.work),s.views.outputs},map(m){return s.views.outputs.subarray(m*p,(m+1)*p)},errors(){g();let{at:m}=s;return t.errors(m.parameters,m.inputs,m.targets,f,m.errors,m.work),s.views.errors},error(m={}){return g(),u(m),h(m)},landscape({a:m,b,of:w={},from:M=0,to:T},x){g(),u(w);let A=s.views.parameters,[v,k]=[A[m.index],b?A[b.index]:0],C=m.values.length;for(let O=M;O<(T??x.length);O++)b&&(A[b.index]=b.values[Math.floor(O/C)]),A[m.index]=m.values[O%C],x[O]=h(w);return b&&(A[b.index]=k),A[m.index]=v,x},along(m,b,w,M={}){g(),u(M);let T=s.views.parameters,x=s.copyOfParameters();for(let A=0;A<b.length;A++){for(let v=0;v<n;v++)T[v]=x[v]-b[A]*m[v];w[A]=h(M)}return T.set(x),w}};function g(){if(f===0)throw new RangeError("There are no samples yet: set them first.")}}function qe(t){let e=Object.fromEntries(U.map(f=>[f,0])),a={...e},n={...e},o=Object.fromEntries(U.map(f=>[f,new Float64Array(0)])),r=new Float64Array(0);function l(f){let p=Object.keys(f);if(p.every(c=>e[c]===f[c]))return;let u=p.some(c=>(f[c]??0)>a[c])?i({...e,...f}):null;Object.assign(e,f);for(let c of U)o[c]=new Float64Array(t.buffer,n[c],e[c]);u?.forEach((c,d)=>o[U[d]].set(c.subarray(0,e[U[d]])))}function i(f){let p=$=>Math.max(a[$],f[$]),h=8*U.reduce(($,S)=>$+p(S),0);if(h>64e6)throw new RangeError(`These points and samples need ${Math.ceil(h/1e6)} MB; choose fewer.`);let u=U.map($=>o[$].slice()),c=h-t.buffer.byteLength;c>0&&t.grow(Math.ceil(c/65536));let d=0;for(let $ of U)n[$]=d,a[$]=p($),d+=a[$]*8;return u}function s(){return r.length!==e.parameters&&(r=new Float64Array(e.parameters)),r.set(o.parameters),r}return{at:n,views:o,lay:l,copyOfParameters:s}}function Wt(t){let e="",a=Promise.resolve(null);return{load({field:n,layers:o,names:r,features:l}){if(n!==e){e=n;let i=r.parameters.length,s=l?.length?r.columns?.length:void 0;a=t.fieldModule(n).then(f=>Nt(f,{layers:o,parameters:i,columns:s})).catch(()=>(e===n&&(e=""),null))}return a}}}import{computed as dt}from"@preact/signals-core";function Ft(t,{live:e}){let a=dt(()=>{let[n,o,r]=[t.rows.value,t.coding.value,e.value];return!n||!o||!r||o.classes===0||r.outputs[0]?.length!==n.count?null:{rows:n,coding:o,outputs:r.outputs}});return{wrong:dt(()=>{if(!a.value)return null;let{rows:n,coding:o,outputs:r}=a.value,l=i=>Ct(o,s=>r[s][i],n.outputs);return Array.from({length:n.count},(i,s)=>l(s)!==q(n,o,s))}),right:dt(()=>{if(!a.value)return null;let{rows:n,coding:o,outputs:r}=a.value,l=(i,s)=>Et(rt(n,o,r,i,s));return{train:l(0,n.trainCount),test:l(n.trainCount,n.count)}})}}import{computed as Dt,signal as z}from"@preact/signals-core";function Ut(t){let e=z(0),a=z(1),n=z(""),o=z(!1),r=z(!1),l=Dt(()=>{let s=t.network.value?P(t.network.value).labels.length:2;if(s===1)return{across:0,up:null};let f=Math.min(e.value,s-1),p=Math.min(a.value,s-1);return{across:f,up:p===f?(f+1)%s:p}}),i=Dt(()=>{let s=t.network.value;if(!s)return null;let f=nt(s);for(let p of[t.pointed.value?.name,n.value]){let h=f.get(p??"");if(h?.kind==="neuron")return{name:h.name,place:h.neuron,layer:h.layer}}return null});return{across:e,up:a,axes:l,of:n,neuron:i,withErrors:o,inSteps:r}}import{computed as Ke,effect as He,signal as Ve}from"@preact/signals-core";function Bt(t,e,a){let[n,o]=[1/0,-1/0];for(let l=e;l<t.length;l+=a)n=Math.min(n,t[l]),o=Math.max(o,t[l]);let r=(o-n)*.08||1;return{low:n-r,high:o+r}}function jt({low:t,high:e},a){let n=(e-t)/a,o=10**Math.floor(Math.log10(n)),r=[1,2,5,10].map(p=>p*o).find(p=>p>=n)??10*o,l=Math.max(0,-Math.floor(Math.log10(r)+1e-9)),i=Math.ceil(t/r-1e-9),s=Math.floor(e/r+1e-9)-i+1;return{values:Array.from({length:Math.max(0,s)},(p,h)=>(i+h)*r),decimals:l}}function Q({low:t,high:e},a){return(a-t)/(e-t)}function B({low:t,high:e},a){return t+(e-t)*a}function Ge({x:t,y:e,columns:a,rows:n},{across:o,up:r,base:l}){let i=new Float64Array(a*n*l.length),s=0;for(let f=0;f<n;f++)for(let p=0;p<a;p++,s+=l.length)i.set(l,s),i[s+o]=B(t,(p+.5)/a),r!==null&&(i[s+r]=B(e,1-(f+.5)/n));return i}var Yt=[24,32,40,50,60,80,100],Xe=240;function qt(t,e,a){let n=Math.sqrt(a/(e*t));return Yt.findLast(o=>o<=n)??Yt[0]}function lt(){let t="",e=null,a={grid:{},points:new Float64Array(0)};return{of({inputs:n,width:o},{across:r,up:l},i,s){let f=n.subarray(i*o,(i+1)*o),p=o<=(l===null?1:2),h=`${s} ${r} ${l} ${p?"":f.join(" ")}`;if(n!==e||h!==t){[e,t]=[n,h];let u=Bt(n,r,o),c=l===null?{x:u,y:{low:0,high:1},columns:Xe,rows:1}:{x:u,y:Bt(n,l,o),columns:s,rows:s};a={grid:c,points:Ge(c,{across:r,up:l,base:f})}}return a}}}var Je=42,ze=200,Qe=200,[Ze,tn]=[5,30],en=3,nn=41,on=15e-7;function Kt(t,e,{load:a,fetchField:n,axes:o,isSeen:r,onPicture:l}){let i=Ve(null),s=null,f="",p=!1,h=!1,u=on,[c,d]=[0,0],$=lt();function S(){if(p)return;p=!0;let w=c-performance.now();w<=0?requestAnimationFrame(g):setTimeout(()=>requestAnimationFrame(g),w)}function g(){p=!1;let[w,M,T]=[t.network.peek(),t.frame.peek(),e.rows.peek()];if(!w||!M||!T||!r())return;if(w.field!==f){let E=w.field;a(w).then(R=>{[s,f]=[R,E],S()});return}if(!s)return void b(w,T);let x=performance.now();gt(s,M);let A=t.status.peek().playing?Ze:tn,v=w.names.parameters.length,k=$.of(T,o(),M.sample,qt(v,u,A));s.setPoints(k.points),s.activations();let{grid:C}=k,O=performance.now()-x;u=(u+O/(C.columns*C.rows*v))/2,l({grid:C,map:s.map}),m(s,M,T),c=x+Math.max(Je,en*(performance.now()-x))}function m(w,M,T){let x=performance.now();if(t.status.peek().playing&&x-d<Qe)return;if(d=x,!M.complete)return void(i.value=null);w.setPoints(T.inputs);let A=Gt(w,T.count,T.outputs);w.setSamples(T.inputs,T.targets);let{revision:v,iteration:k}=M;i.value={revision:v,iteration:k,outputs:A,errors:w.errors().slice()}}async function b(w,M){if(h)return;h=!0,i.value=null;let{across:T,up:x}=o(),[{names:A},{known:v}]=[w,P(w)],{grid:k}=$.of(M,o(),t.frame.peek()?.sample??0,nn),C=A.layers.slice(1).flat();try{let O=await n({across:Xt(v[T],k.x,k.columns),...x===null?{}:{up:Xt(v[x],{low:k.y.high,high:k.y.low},k.rows)},sample:t.frame.peek()?.sample,neurons:C.length<=64?C:A.layers.at(-1)});l({grid:k,map:E=>(O.outputs[C[E]]??[]).map(R=>R??Number.NaN)})}catch{}h=!1,c=performance.now()+ze}return He(()=>{t.frame.value,e.rows.value,t.connection.value,t.status.value.playing,o(),S()}),{live:Ke(()=>{let[w,M]=[i.value,e.rows.value];return w&&M&&w.outputs.length===M.outputs&&w.errors.length===M.count?w:null}),request:S,at(w){let[M,T]=[t.network.peek(),t.frame.peek()];if(!s||!M||!T?.complete||M.field!==f)return null;gt(s,T),s.setPoints(w);let x=M.layers[M.layers.length-1];return Gt(s,1,x).map(([A])=>A)},errorsNow(){let[w,M,T]=[t.network.peek(),t.frame.peek(),e.rows.peek()];return!s||!w||!T||!M?.complete||w.field!==f?null:(gt(s,M),s.setSamples(T.inputs,T.targets),s.errors().slice())},canWorkOut:()=>s!==null||f===""}}function gt(t,{complete:e,drawn:a,parameters:n,weightCount:o}){if(e)return t.setParameters(n);let r=Array.from({length:n.length},(l,i)=>n[i]??0).slice(o);return t.setParameters(a,r)}function Gt(t,e,a){let o=t.activations().length/e;return Array.from({length:a},(r,l)=>t.map(o-a+l).slice())}function Xt(t,{low:e,high:a},n){let o=(a-e)/n/2;return{name:t,first:e+o,last:a-o,count:n}}import{effect as sn,signal as rn,untracked as an}from"@preact/signals-core";function Vt(t,e,{inputs:a,number:n,outputs:o,error:r}){let l=e>=t.trainCount?", for testing":"",i=Ht(t.inputs,t.width,e).map((h,u)=>`${a[u]} ${n(h,4)}`),s=h=>h.slice(0,4).map(u=>n(u,4)).join(" and "),f=[`Target ${s(Ht(t.targets,t.outputs,e))}`,o?`output ${s(o)}`:"",r===null?"":`error ${n(r,4)}`].filter(Boolean),p=i.length>4?" and more":"";return`Sample ${e+1} of ${t.count}${l}. ${i.slice(0,4).join(", ")}${p}. ${f.join(", ")}.`}function Ht(t,e,a){return Array.from(t.subarray(a*e,(a+1)*e))}function Jt(t,e,a){let n=a?"In this iteration:":"Next:";return t.length===1?`${n} sample`:t.length===e?`${n} all ${e} training samples, in one batch.`:`${n} a batch of ${t.length} of the ${e} training samples:`}function zt({alike:t},e){let a=t>1?`, the first of ${t} with this error`:"";return`The worst of ${e} training samples${a}.`}function Qt(t,e,a){let n=rn(null),o=null;sn(()=>{let[i,s,f]=[e.chosen.value,t.frame.value,e.rows.value];i===null&&(o=null),n.value&&(n.value.of!==r()||n.value.row!==i&&s?.sample===i)&&(n.value=null),!(i===null||!f||s?.sample!==i||o===i)&&(o=i,an(()=>l(f,i)))});function r(){let i=t.frame.peek();return`${i?.iteration} ${i?.trainError}`}function l(i,s){let{width:f}=i,p=i.inputs.subarray(s*f,(s+1)*f),h=Vt(i,s,{inputs:t.network.peek()?.names.layers[0]??[],number:t.writing.peek().number,outputs:a.at(p),error:a.errorsNow()?.[s]??null}),u=n.peek()?.row===s?`${n.peek()?.sentence} `:"";t.say(u+h)}return{worst:n,showWorst(){let[i,s]=[a.errorsNow(),e.rows.peek()];if(!i||!s)return;let f=_t(i,s.trainCount);n.value={row:f.row,sentence:zt(f,s.trainCount),of:r()},o===f.row&&e.chosen.peek()===f.row?l(s,f.row):e.show(f.row)}}}import{computed as G,effect as ne,signal as Zt}from"@preact/signals-core";var te=120;function oe(t,e,a){let n=Zt(null),o=Zt(null),r=G(()=>{let[u,c]=[n.value,t.network.value];return u&&c&&u.trainCount===c.samples&&u.width===P(c).labels.length&&u.outputs===c.layers[c.layers.length-1]?u:null}),l=G(()=>{let[u,c]=[t.network.value,t.frame.value];if(!u||!c||u.samples<2)return"";let d=nt(u),$=t.history.value.edits.filter(({quantity:S,iteration:g})=>{let m=d.get(S)?.kind;return(m==="input"||m==="target")&&g<=c.iteration});return`${u.revision} ${$.map(S=>`${S.iteration} ${S.quantity} ${S.text}`)}`});ee(te,()=>l.value!=="",()=>a.samples(),u=>n.value=ot(u));let i=G(()=>!t.status.value.playing&&t.connection.value==="open");ee(te,()=>{let[u,c]=[t.network.value,t.frame.value];return!!(u&&c&&u.samples>1&&i.value)},()=>a.batch(),u=>o.value=u);let s,f=!1;async function p(u){if(!t.watching&&(s=u,!f)){for(f=!0;s!==void 0;){let c=s;s=void 0,(await e.carryOut({type:"show_sample",sample:c})).ok&&o.value&&(o.value={...o.value,shown:c})}f=!1}}let h=G(()=>o.value?.shown??null);return ne(()=>{((t.moment.value?.of??0)>0||t.predicting.value)&&h.value!==null&&p(null)}),{rows:r,coding:G(()=>r.value?st(r.value):null),shown:G(()=>t.frame.value?.sample??0),chosen:h,coming:G(()=>{let[u,c]=[o.value,t.frame.value];return i.value&&u&&u.iteration===c?.iteration?u.samples:[]}),show:p,move(u){let c=r.value?.count??0,d=t.frame.value?.sample??0;c>0&&p((d+u+c)%c)}}}function ee(t,e,a,n){let o=0,r;ne(()=>{let l=++o;clearTimeout(r),e()&&(r=setTimeout(()=>{a().then(i=>l===o&&n(i),()=>{})},t))})}import{computed as ln}from"@preact/signals-core";var Z=4,wt=11,se=4;function re(t,e,a,n){let o=lt();function r(l,i){let s=e.rows.peek();if(!s)return null;let{across:f,up:p}=a.axes.peek(),h=Math.min(e.shown.peek(),s.count-1),u=s.inputs.slice(h*s.width,(h+1)*s.width);return u[f]=l,p!==null&&(u[p]=i),u}return{pointAt(l,i){let[s,f]=[r(l,i),t.network.peek()];if(!s||!f)return"";let{number:p}=t.writing.peek(),{across:h,up:u}=a.axes.peek(),{layers:c}=f.names,{labels:d}=P(f),$=[h,...u===null?[]:[u]].map(m=>`${d[m]} ${p(s[m])}`),S=n.at(s)??[],g=c[c.length-1];return[...$,...S.slice(0,Z).map((m,b)=>`${g[b]} ${p(m)}`)].join(`
`)},table(){let[l,i]=[e.rows.peek(),t.network.peek()],s=a.axes.value;if(!l||!i)return null;let{x:f,y:p}=o.of(l,s,Math.min(e.shown.value,l.count-1),wt).grid,h=Array.from({length:wt},(g,m)=>(m+.5)/wt),u=h.map(g=>B(f,g)),c=s.up===null?[0]:h.map(g=>B(p,1-g)),{number:d}=t.writing.value,$=(g,m)=>{let b=r(g,m),w=b&&n.at(b);return w?w.slice(0,Z).map(M=>d(M,se)).join("; "):"–"},S=i.names.layers[i.names.layers.length-1];return{across:u,up:c,of:S.slice(0,Z).join("; "),values:c.map(g=>u.map(m=>$(m,g)))}},label:ln(()=>{let[l,i]=[e.rows.value,t.network.value];if(!l||!i)return"";let{number:s}=t.writing.value,f=Math.min(e.shown.value,l.count-1),p=(S,g)=>Array.from(S.subarray(f*g,(f+1)*g)).map(m=>s(m,se)),h=P(i).labels,u=p(l.inputs,l.width).map((S,g)=>`${h[g]} ${S}`),c=p(l.targets,l.outputs).slice(0,Z),d=f>=l.trainCount?", for testing":"";return`Samples in the picture of ${a.neuron.value?.name??"the network"}. Shown: sample ${f+1} of ${l.count}${d}: ${u.slice(0,Z).join(", ")}, target ${c.join(", ")}. Arrow keys show the next sample that way.`})}}import{useEffect as In,useRef as Pn}from"preact/hooks";var un=12;function ae({store:t,showing:e,live:a}){let[n,o,r,l]=[e.rows.value,e.coding.value,a.value,t.network.value];if(!n||!o||!r||!l||o.classes===0||o.classes>un)return"";let i=n.count>n.trainCount,s=rt(n,o,r.outputs,i?n.trainCount:0,n.count),f=l.names.layers[l.names.layers.length-1],p=t.writing.value.number,h=n.outputs===1?[o.low,o.high].map(u=>p(u,Number.isInteger(u)?0:2)):f;return y`<details class="confusion">
    <summary><h3>Right and wrong, class by class</h3></summary>
    <div class="scrolls" tabindex="0" role="group" aria-label="Confusion matrix">
      <table>
        <caption>
          ${i?"Test samples":"Training samples"}: target in rows, output in columns
        </caption>
        <thead>
          <tr>
            <th scope="col">target</th>
            ${h.map(u=>y`<th scope="col">${u}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${s.map((u,c)=>y`<tr>
                <th scope="row">${h[c]}</th>
                ${u.map((d,$)=>y`<td class=${c===$?"right":d>0?"wrong":""}>
                      ${W(d)}
                    </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}import{useState as cn}from"preact/hooks";function ie({store:t,begin:e}){let[a,n,o]=[t.recipe.value,t.choices.value,t.network.value],[r,l]=cn("");if(!a||!n?.features||!o)return"";let{labels:i}=P(o),s=c=>p.includes(c),f=n.features.filter(({columns:c})=>c<=i.length),p=a.data.features??f.map(({name:c})=>c).filter(c=>/^x\d$/.test(c));if(i.length>2||o.samples<2&&!a.data.features)return"";let h="weights"in a.network.start;async function u(c){let d=await e($=>{let S=$.data.features??f.map(m=>m.name).filter(m=>/^x\d$/.test(m)),g=f.map(m=>m.name).filter(m=>m===c?!S.includes(m):S.includes(m));return Mt($,i.length,g)});l(d.ok?"":d.message)}return y`<fieldset class="features" disabled=${t.keeps("network")} aria-describedby="features-hint">
    <legend>Inputs</legend>
    ${f.map(({name:c,formula:d})=>y`<label key=${c}>
          <input
            type="checkbox"
            checked=${s(c)}
            disabled=${s(c)&&p.length===1}
            onChange=${()=>{u(c)}}
          />
          ${fn(d,i)}
        </label>`)}
    ${r&&y`<p class="refusal" role="alert">${r}</p>`}
    <p class="hint" id="features-hint">
      A switch begins a new run. Inputs that stay keep their starting
      weights${h?"; a new one begins with weight 0":""}.${p.length===1?" The last input stays on.":""}
    </p>
  </fieldset>`}function fn(t,e){return t.replace(/x(\d)/g,(a,n)=>/^i\d$/.test(e[n-1])?a:e[n-1])}import{useId as pn,useState as le}from"preact/hooks";var mn=["sin x","x³ − x","|x|"];function ue({store:t,formula:e,usual:a,disabled:n,begin:o}){let r=pn(),[l,i]=le(null),[s,f]=le("");async function p(u){let c=await o(d=>X(d,{formula:u}));return f(c.ok?"":c.message??""),c.ok?i(null):t.notice.value="",c}async function h(u){i(null),await p(u)}return y`<form
    class="formula-field"
    onSubmit=${u=>{u.preventDefault(),l!==null&&p(l)}}
  >
    <div class="quick" role="group" aria-label="Curves">
      ${[a,...mn].map(u=>y`<button
            key=${u}
            type="button"
            aria-pressed=${u===e}
            disabled=${n}
            onClick=${()=>{h(u)}}
          >
            ${u}
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
        aria-invalid=${s!==""}
        aria-describedby=${s?`${r}-refusal`:null}
        disabled=${n}
        value=${l??e}
        onInput=${u=>i(u.target.value)}
        onKeyDown=${u=>{u.stopPropagation(),u.key==="Escape"&&(i(null),f(""))}}
      />
      <button type="submit" disabled=${n||l===null}>Draw</button>
    </label>
    ${s&&y`<p class="refusal" role="alert" id=${`${r}-refusal`}>${s}</p>`}
  </form>`}import{useState as pe}from"preact/hooks";var hn=1e4,ce=.05,fe=20,dn=2e3;function me({store:t,actions:e,begin:a}){let[n,o,r]=[t.recipe.value,t.choices.value,t.network.value],[l,i]=pe("");if(!n||!o||!r)return"";let s="dataset"in n.data?n.data:null,f=o.datasets.find(({name:m})=>m===s?.dataset),p=t.keeps("network"),h="initializer"in n.network.start,u=()=>Math.floor(Math.random()*hn),{samples:c,settings:d}=r;async function $(m){let b=await a(m);return i(b.ok?"":b.message??""),b.ok}async function S(){await $(m=>Tt(m,u()))&&t.say("New data: other samples of the same kind. The starting weights are as before.")}async function g(){await $(m=>Ot(m,u()))&&t.say("New weights: other starting weights. The data are as before.")}return y`
    ${l&&y`<p class="refusal" role="alert">${l}</p>`}
    ${s&&f?.noise?y`<${ut}
            label="Noise"
            value=${s.noise??0}
            most=${1}
            step=${ce}
            disabled=${p}
            words=${m=>t.writing.value.number(m,2)}
            keep=${m=>$(b=>X(b,{noise:m}))}
          />`:""}
    ${s&&f&&!f.fixed?y`<${ut}
            label="Samples"
            value=${s.samples??f.usual_samples}
            least=${fe}
            most=${dn}
            step=${fe}
            disabled=${p}
            words=${W}
            keep=${m=>$(b=>X(b,{samples:m}))}
          />`:""}
    ${s&&f&&f.usual_samples>1?y`<${ut}
            label="For testing"
            value=${s.test_fraction??0}
            most=${.9}
            step=${ce}
            disabled=${p}
            words=${m=>`${Math.round(100*m)} %`}
            keep=${m=>$(b=>X(b,{test_fraction:m}))}
          />`:""}
    ${c>1?y`<${ut}
            label="Batch"
            value=${d.batch_size||c}
            least=${1}
            most=${c}
            step=${1}
            disabled=${t.keeps("rule")}
            words=${m=>m===c?"all":String(m)}
            keep=${m=>{e.edit("batch_size",m===c?0:m)}}
          />`:""}
    ${s&&c>1?y`<p class="making">
            <button
              type="button"
              disabled=${p||!!(f?.fixed&&!s.noise&&!s.test_fraction)}
              onClick=${()=>{S()}}
            >
              New data
            </button>
            <button type="button" disabled=${p||!h} onClick=${()=>{g()}}>
              New weights
            </button>
          </p>`:""}
  `}function ut({label:t,value:e,least:a=0,most:n,step:o,disabled:r,words:l,keep:i}){let[s,f]=pe(null),p=u=>Number(u.target.value),h=s??e;return y`<label class="data-slider">
    <span>${t}</span>
    <input
      type="range"
      min=${a}
      max=${n}
      step=${o}
      value=${h}
      disabled=${r}
      aria-valuetext=${l(h)}
      onInput=${u=>f(p(u))}
      onChange=${u=>{f(null),i(p(u))}}
    />
    <output>${l(h)}</output>
  </label>`}import{useState as ge}from"preact/hooks";import{useState as gn}from"preact/hooks";var wn=24;function de({store:t,showing:e,saying:a,rows:n,isKnown:o}){if(t.watching)return y`<${he} ...${{store:t,showing:e,rows:n}} />`;let r=e.shown.value,l=async s=>!Number.isInteger(s)||s<1||s>n.count?{ok:!1,message:`The samples have the numbers 1 to ${n.count}; ${s} is none of them.`}:(await e.show(s-1),{ok:!0}),i=a.worst.value;return y`<div class="chosen-sample" role="group" aria-label="Shown sample">
      <span aria-hidden="true">Shown: sample</span>
      <${At} label="Shown sample" value=${r+1} step=${1} keep=${l} />
      <span>of ${W(n.count)}${r>=n.trainCount?", for testing":""}</span>
      <span class="sample-buttons">
        <button type="button" aria-label="Previous sample" onClick=${()=>e.move(-1)}>‹</button>
        <button type="button" aria-label="Next sample" onClick=${()=>e.move(1)}>›</button>
        <button
          type="button"
          disabled=${!o}
          title="The training sample with the largest error by the present weights; of equal ones the first"
          onClick=${a.showWorst}
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
    ${i?.row===r?y`<p class="hint worst">${i.sentence}</p>`:""}
    <${he} ...${{store:t,showing:e,rows:n}} />`}function he({store:t,showing:e,rows:a}){let[n,o]=gn(!1),r=e.coming.value;if(r.length===0)return y`<p class="coming hint">
      ${t.status.value.playing?"Pause to see which samples come next.":"…"}
    </p>`;let l=(t.moment.value?.of??0)>0,i=Jt(r,a.trainCount,l);if(r.length===a.trainCount&&r.length>1)return y`<p class="coming">${i}</p>`;let s=n?r:r.slice(0,wn);return y`<div class="coming">
    <span>${i}</span>
    ${s.map(f=>y`<button
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
    ${r.length===1?y`<span>of ${W(a.trainCount)}</span>`:""}
    ${r.length>s.length?y`<button type="button" class="plain" onClick=${()=>o(!0)}>
            and ${r.length-s.length} more
          </button>`:""}
  </div>`}var Y=25,$n=5e-5,$t=4;function $e({store:t,showing:e,saying:a,live:n,canWorkOut:o}){let r=e.shown.value,[l,i]=ge(Math.floor(r/Y)),[s,f]=ge(r),[p,h,u]=[e.rows.value,t.network.value,n.value];if(!p||!h)return"";e.chosen.value!==null&&e.chosen.value!==s&&(f(e.chosen.value),i(Math.floor(e.chosen.value/Y)));let c=Math.ceil(p.count/Y)-1,d=Math.min(l,c),$=vn(P(h).labels,h.names.layers,p),S=Array.from({length:Math.min(Y,p.count-d*Y)},(m,b)=>d*Y+b),g=new Set(e.coming.value);return y`
    <${de} isKnown=${u!==null} ...${{store:t,showing:e,saying:a,rows:p}} />
    <div class="scrolls" tabindex="0" role="group" aria-label="Rows">
      <table class="rows">
        <caption class="spoken">
          Samples, with the network’s outputs and errors
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${$.map(({name:m})=>y`<th scope="col" key=${m}>${m}</th>`)}
            <th scope="col">E</th>
          </tr>
        </thead>
        <tbody>
          ${S.map(m=>y`<tr
                key=${m}
                class=${`${m===r?"chosen":""} ${m>=p.trainCount?"test":""}`}
                onClick=${()=>{e.show(m)}}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    aria-label=${`Sample ${m+1}${m>=p.trainCount?", for testing":""}${g.has(m)?", in the next iteration":""}`}
                    aria-current=${m===r?"true":null}
                    disabled=${t.watching}
                  >
                    ${g.has(m)?"› ":""}${m+1}
                  </button>
                </th>
                ${$.map(({name:b,read:w,most:M})=>y`<td key=${b}>${we(t,w(m,u),M)}</td>`)}
                <td>${we(t,u?.errors[m])}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="pages">
      <button type="button" disabled=${d===0} onClick=${()=>i(d-1)}>Earlier rows</button>
      <span>${W(d*Y+1)}–${W(d*Y+S.length)} of ${W(p.count)}</span>
      <button type="button" disabled=${d===c} onClick=${()=>i(d+1)}>Later rows</button>
    </p>
    <p class="hint">
      The worst is the training sample with the largest error; of equal ones the first.${" "}
      ${p.count>p.trainCount?"Open marks, and italics here, are for testing. ":""}${g.size>0?"› is in the next iteration. ":""}${u||o()?"":"This browser cannot work outputs out for every row."}
    </p>
  `}function we(t,e,a=4){return e===void 0?"–":t.writing.value.number(e,Math.abs(e)<$n?2:a)}function vn(t,e,{inputs:a,targets:n,width:o,outputs:r}){let l=e[e.length-1],i=r===1,s=f=>f.every(Number.isInteger)?0:3;return[...t.slice(0,$t).map((f,p)=>({name:f,read:h=>a[h*o+p],most:s(a)})),...l.slice(0,$t).map((f,p)=>({name:i?"target":`target ${f}`,read:h=>n[h*r+p],most:s(n)})),...l.slice(0,$t).map((f,p)=>({name:i?"output":`out ${f}`,read:(h,u)=>u?.outputs[p][h],most:4}))]}import{useEffect as En,useMemo as _n,useRef as Rn}from"preact/hooks";var N=84,ct=8,bn=10,[yn,kn]=[5,2.3],Sn={middle:.5,half:.5},vt=7,ve={light:{low:"#ffffff",high:"#565d68",rim:"#8a919c",text:"#1c2026"},dark:{low:"#14171c",high:"#c3cad6",rim:"#6c7480",text:"#e8eaee"}};function be(t,e,a,n){t.setTransform(2,0,0,2,0,0),t.clearRect(0,0,N,N),e.form==="points"?Mn(t,e,a):e.form==="strip"?Tn(t,e,a):On(t,e,a,n)}function Mn(t,{points:e,classes:a},n){let o=r=>ct+r*(N-2*ct);for(let{across:r,up:l,part:i,kind:s}of e){let f=e.length<bn?yn:kn;it(t,o(r),N-o(l),f,a>2?s:0),t.fillStyle=s<0?at(i,Sn,n):K(s,n),t.fill()}}function Tn(t,{rows:e,isCut:a},n){let o=ve[n],r=a?N-5:N,l=e[0].inputs.length+e[0].targets.length,i=Math.min(14,(N-2*ct-vt)/l),s=Math.min(12,(r-ct)/e.length),f=(N-vt-i*l)/2,p=(r-s*e.length)/2;if(e.forEach(({inputs:h,targets:u},c)=>{let d=($,S,g)=>{t.fillStyle=g,t.fillRect(S+$*i,p+c*s,i-.7,s-.7)};h.forEach(($,S)=>d(S,f,$>.5?o.high:o.low)),u.forEach(($,S)=>d(h.length+S,f+vt,K($>.5?1:0,n)))}),!!a){t.fillStyle=o.rim;for(let h of[-5,0,5])t.fillRect(N/2+h-.8,N-5,1.6,1.6)}}function On(t,{inputs:e,targets:a},n,o){let r=ve[n],[l,i]=[30,18],s=(u,c,d)=>{let $=(N-(i+6)*u.length+6)/2;return u.map((S,g)=>{let m=$+g*(i+6);return t.fillStyle=r.low,t.fillRect(c,m,l,i),t.lineWidth=d?1.6:1,t.strokeStyle=d?K(S>.5?1:0,n):r.rim,t.strokeRect(c,m,l,i),t.fillStyle=r.text,t.fillText(o(S),c+l/2,m+i/2+.5),m+i/2})};t.font="11px system-ui, sans-serif",t.textAlign="center",t.textBaseline="middle";let[f,p]=[6,N-6-l],h=[s(e,f,!1),s(a,p,!0)];t.lineWidth=1,t.strokeStyle=r.rim;for(let u of h[0])for(let c of h[1])t.beginPath(),t.moveTo(f+l,u),t.lineTo(p,c),t.stroke()}var xn=16;function ye({inputs:t,targets:e},{usual_samples:a}){let n=t[0].length;if(t.length===1)return{form:"row",inputs:t[0],targets:e[0],note:""};if(n>2&&t.flat().every(u=>u===0||u===1)){let u=An(t.length,xn);return{form:"strip",rows:u.map(c=>({inputs:t[c],targets:e[c]})),isCut:u.length<a,note:u.length<a?`${u.length} of ${a} rows`:`all ${a} rows`}}let o=ot({train_count:t.length,inputs:t,targets:e}),r=st(o),l=n>2?n-2:0,i=e.map(([u])=>u),s=t.map((u,c)=>n===1?i[c]:u[l+1]),[f,p,h]=[t.map(u=>u[l]),s,i].map(Cn);return{form:"points",points:t.map((u,c)=>({across:f[c],up:p[c],part:h[c],kind:r.classes>0?q(o,r,c):-1})),classes:r.classes,note:n>2?`inputs ${l+1} and ${l+2} of ${n}`:""}}function An(t,e){let a=Math.min(t,e);return Array.from({length:a},(n,o)=>Math.round(o*(t-1)/Math.max(1,a-1)))}function Cn(t){let[e,a]=[Math.min(...t),Math.max(...t)];return t.map(n=>(n-e)/(a-e||1))}var ke=2;function Me({choices:t,...e}){let a=t.filter(({inputs:r})=>r<=ke),n=t.filter(({inputs:r})=>r>ke),o=n.some(({name:r})=>r===e.chosen);return y`<div class="thumbnails" role="group" aria-label="Data sets">
      ${a.map(r=>y`<${Se} key=${r.name} choice=${r} ...${e} />`)}
    </div>
    <details class="more-inputs" open=${o||void 0}>
      <summary>Data sets with more inputs</summary>
      <div class="thumbnails" role="group" aria-label="Data sets with more inputs">
        ${n.map(r=>y`<${Se} key=${r.name} choice=${r} ...${e} />`)}
      </div>
    </details>`}function Se({store:t,choice:e,rows:a,chosen:n,choose:o,disabled:r}){let l=a[e.name],i=_n(()=>l?ye(l,e):null,[l,e]),[s,f]=[t.theme.value,t.writing.value],p=Rn(null);return En(()=>{let h=i&&p.current?.getContext("2d");h&&be(h,i,s,u=>f.number(u,2))},[i,s,f]),y`<button
    type="button"
    data-name=${e.name}
    aria-pressed=${e.name===n}
    disabled=${r}
    onClick=${()=>o(e.name)}
  >
    <canvas ref=${p} width=${2*N} height=${2*N} aria-hidden="true"></canvas>
    <span>${e.name===xt?"The article":e.title}</span>
    ${i?.note?y`<small>${i.note}</small>`:""}
  </button>`}function Te(t){let{store:e,actions:a,showing:n,saying:o,choosing:r,open:l}=t,i=Pn(null),s=r.made.value;if(In(()=>{s&&l.value&&i.current?.querySelector(".choice-head")?.scrollIntoView({block:"nearest"})},[s?.recipe]),!l.value)return"";let[f,p,h]=[e.choices.value,e.recipe.value,e.network.value];if(!f||!h)return y`<p class="waiting">Fetching the data …</p>`;let u=e.keeps("network"),c=p&&"dataset"in p.data?p.data:null,d=f.datasets.find(({name:$})=>$===c?.dataset)?.formula??"";return y`
    <${Me}
      choices=${f.datasets}
      rows=${t.thumbnails.value??{}}
      chosen=${r.openName.value}
      choose=${$=>{r.choose($)}}
      ...${{store:e,disabled:u}}
    />
    ${c&&d?y`<${ue}
            formula=${c.formula??d}
            begin=${t.begin}
            ...${{store:e,usual:d,disabled:u}}
          />`:""}
    <div ref=${i}><${Lt} ...${{store:e,actions:a,choosing:r}} /></div>
    <${ie} ...${t} />
    <${me} ...${t} />
    ${h.samples<2?y`<p class="hint">
            This network learns from one sample, which the diagram shows. A data set above opens another
            network; undo brings this one back.
          </p>`:y`<h3>Rows</h3>
            <${$e} ...${{store:e,showing:n,saying:o,live:t.live,canWorkOut:t.canWorkOut}} />
            <${ae} ...${{store:e,showing:n,live:t.live}} />`}
  `}import{useState as Ln}from"preact/hooks";function Ae({store:t,looking:e,tell:a}){let n=t.network.value;if(!n)return"";let{layers:o}=n.names,{labels:r}=P(n),{across:l,up:i}=e.axes.value;return y`
    <div class="plane-choices">
      <label
        ><span class="spoken">Picture of</span>
        <select
          value=${e.of.value}
          onChange=${s=>e.of.value=Ce(s)}
        >
          <option value="">
            ${o[o.length-1].length>1?"outputs":o[o.length-1][0]}
          </option>
          ${o.slice(1).flatMap((s,f)=>s.length===1&&f===o.length-2?[]:s.map(p=>y`<option key=${p} value=${p}>${p}</option>`))}
        </select>
      </label>
      ${r.length>2?y`<${Oe}
                label="Across"
                names=${r}
                value=${l}
                choose=${s=>e.across.value=s}
              />
              <${Oe}
                label="Up"
                names=${r}
                value=${i??0}
                choose=${s=>e.up.value=s}
              />`:""}
      <${xe} label="Samples show" of=${e.withErrors} words=${["output","error"]} />
      ${i===null?"":y`<${xe} label="Colours" of=${e.inSteps} words=${["smooth","steps"]} />`}
      <${Nn} names=${[r[l],i===null?"":r[i]]} store=${t} tell=${a} />
    </div>
  `}function Ce(t){return t.target.value}function Oe({label:t,names:e,value:a,choose:n}){return y`<label
    ><span class="spoken">${t}</span>
    <select
      title=${t}
      value=${String(a)}
      onChange=${o=>n(Number(Ce(o)))}
    >
      ${e.map((o,r)=>y`<option key=${o} value=${String(r)}>${o}</option>`)}
    </select>
  </label>`}function xe({label:t,of:e,words:a}){return y`<span class="switch" role="group" aria-label=${t}>
    ${a.map((n,o)=>y`<button
          key=${n}
          type="button"
          aria-pressed=${e.value===(o===1)}
          onClick=${()=>e.value=o===1}
        >
          ${n}
        </button>`)}
  </span>`}function Nn({names:t,store:e,tell:a}){let[n,o]=Ln(!1),r=n&&e.frame.value&&!e.status.value.playing?a():null;return y`<details
    class="plane-values"
    onToggle=${l=>o(l.target.open)}
  >
    <summary>values</summary>
    ${r?y`<div class="scrolls" tabindex="0" role="group" aria-label="The picture in numbers">
            <table>
              <caption>
                ${r.of} over ${t[0]}${t[1]?` (columns) and ${t[1]} (rows)`:""}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${t[1]||""}</th>
                  ${r.across.map(l=>y`<th scope="col">${e.writing.value.number(l,2)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${r.values.map((l,i)=>y`<tr>
                      <th scope="row">${t[1]?e.writing.value.number(r.up[i],2):""}</th>
                      ${l.map(s=>y`<td>${s}</td>`)}
                    </tr>`)}
              </tbody>
            </table>
          </div>`:y`<p class="hint">
            ${e.status.value.playing?"Pause to read the values.":"Working out …"}
          </p>`}
  </details>`}function ft({columns:t,rows:e},a){return n=>{let[o,r]=[n%a,Math.floor(n/a)];return Math.floor((r+.5)*(e/a))*t+Math.floor((o+.5)*(t/a))}}var[F,tt]=[22,2],bt=16,Wn={light:"#7a2fb5",dark:"#cf9bff"};function Ee(t,e){let a=new ImageData(F,F),n=new Uint32Array(a.data.buffer),o=[],r="";t.setAttribute("aria-hidden","true");function l(f,p){let h=JSON.stringify([f.map(c=>c.length),p]);if(h===r)return;r=h,o=[];let u=0;f.slice(1).forEach((c,d)=>{if(c.length>1){let $=L("canvas",""),S=Math.min(bt,c.length);$.width=S*(F+tt),$.height=Math.ceil(c.length/S)*(F+tt),i($,c),o.push({canvas:$,names:c,first:u,activation:p[d]})}u+=c.length}),t.replaceChildren(...o.map(({canvas:c,names:d})=>Fn(c,d)))}function i(f,p){let h=({offsetX:u,offsetY:c})=>{let d=Math.min(bt,p.length),[$,S]=[u,c].map(g=>Math.floor(g/(F+tt)));return $<d?p[S*d+$]:void 0};f.addEventListener("pointermove",u=>{let c=h(u);f.title=c??"",e.point(c??null,u.clientX,u.clientY)}),f.addEventListener("pointerleave",()=>e.point(null,0,0)),f.addEventListener("click",u=>{let c=h(u);c&&e.choose(c)})}function s(){t.hidden=!0}return s(),{clear:s,draw({layers:f,activations:p,theme:h,chosen:u},{grid:c,map:d}){if(c.rows===1)return s();l(f,p);let $=ft(c,F);for(let{canvas:S,names:g,first:m,activation:b}of o){let w=S.getContext("2d"),M=Math.min(bt,g.length);w.clearRect(0,0,S.width,S.height),g.forEach((T,x)=>{let A=d(m+x),[v,k]=[x%M*(F+tt),Math.floor(x/M)*(F+tt)];H(n,A,V(b,A),{theme:h,steps:null,stride:$}),w.putImageData(a,v,k),T===u&&(w.lineWidth=3,w.strokeStyle=Wn[h],w.strokeRect(v+1,k+1,F-2,F-2))})}t.hidden=!1}}}function Fn(t,e){let[a,n]=[L("div",""),L("span","")];return n.textContent=`${e[0]} to ${e[e.length-1]}`,a.append(n,t),a}var pt=28;function _e({spots:t}){return t.length>0&&t.every(({shape:e})=>e==="circle"||e==="pill")}function Re(t){let e=L("canvas","neuron-maps");e.setAttribute("aria-hidden","true");let a=new ImageData(pt,pt),n=new Uint32Array(a.data.buffer),o=L("canvas","");o.width=o.height=pt;let r=o.getContext("2d");t.prepend(e);function l(){t.classList.remove("mapped"),e.hidden=!0}l();function i({plan:s,activations:f,theme:p},{grid:h,map:u}){let{spots:c}=s;if(h.rows===1)return l();let d=globalThis.devicePixelRatio||1,[$,S]=[Math.round(s.width*d),Math.round(s.height*d)];(e.width!==$||e.height!==S)&&([e.width,e.height]=[$,S]);let g=e.getContext("2d");g.setTransform(d,0,0,d,0,0),g.clearRect(0,0,s.width,s.height);let m=ft(h,pt),b=0;for(let{layer:w,x:M,y:T,halfWidth:x,halfHeight:A}of c){if(w===0)continue;let v=u(b++);H(n,v,V(f[w-1],v),{theme:p,steps:null,stride:m}),r.putImageData(a,0,0),g.save(),g.beginPath(),g.roundRect(M-x,T-A,2*x,2*A,A),g.clip(),g.drawImage(o,M-x,T-A,2*x,2*A),g.restore()}e.hidden=!1,t.classList.add("mapped")}return{clear:l,draw:i}}function Pe(t,e,a,n=0){let o=[];for(let r=0;r+1<a;r++)for(let l=0;l+1<e;l++){let i=r*e+l,[s,f,p,h]=[t[i],t[i+1],t[i+e+1],t[i+e]],u=s>n;if(u===f>n&&u===p>n&&u===h>n)continue;let c=[s-n,f-n,p-n,h-n];c.every(Number.isFinite)&&Dn(o,c,l+.5,r+.5)}return o}var Ie=[[0,0],[1,0],[1,1],[0,1]];function Dn(t,e,a,n){let o=[];for(let l=0;l<4;l++){let[i,s]=[e[l],e[(l+1)%4]];if(i>0==s>0)continue;let f=i/(i-s),[p,h]=[Ie[l],Ie[(l+1)%4]];o.push([a+p[0]+f*(h[0]-p[0]),n+p[1]+f*(h[1]-p[1])])}let r=e.reduce((l,i)=>l+i,0)>0;o.length===4&&r!==e[0]>0&&o.push(o.shift());for(let l=0;l+1<o.length;l+=2)t.push(...o[l],...o[l+1])}var Un=4.2,[Bn,Yn]=[400,2.6],[jn,Le]=[11,1.6],qn=.08,yt={light:{rim:"#ffffff",line:"#1c2026",chosen:"#7a2fb5"},dark:{rim:"#14171c",line:"#e8eaee",chosen:"#cf9bff"}};function We(t,e,{rows:a,theme:n,errors:o,wrong:r,shown:l,next:i,axes:s,placeOf:f,colourOf:p,shapeOf:h}){let u=yt[n],c=a.count>Bn?Yn:Un,d=0;for(let g=0;o&&g<a.count;g++)Number.isFinite(o[g])&&(d=Math.max(d,o[g]));let $=g=>{if(!o)return c;let m=Number.isFinite(o[g])?Math.sqrt(o[g]/(d||1)):1;return Le+(jn-Le)*m},S=a.width>(s.up===null?1:2);for(let g=0;g<a.count;g++){let[m,b]=f(g),w=g>=a.trainCount,M=p(g);t.globalAlpha=S&&g!==l?.45:1,it(t,m*e.width,b*e.height,$(g),h(g)),t.fillStyle=w?u.rim:M,t.strokeStyle=w?M:u.rim,t.lineWidth=w?1.8:1.2,t.fill(),t.stroke(),o&&r?.[g]&&Gn(t,m*e.width,b*e.height,u.line)}t.globalAlpha=1;for(let g of i)g!==l&&Ne(t,e,f(g),$(g)+2.5,1.2,u.line);l<a.count&&Ne(t,e,f(l),$(l)+4.5,3,u.chosen)}function Ne(t,{width:e,height:a},[n,o],r,l,i){t.beginPath(),t.arc(n*e,o*a,r,0,7),t.lineWidth=l,t.strokeStyle=i,t.stroke()}function Gn(t,e,a,n){t.beginPath();for(let o of[1,-1])t.moveTo(e-4,a-4*o),t.lineTo(e+4,a+4*o);t.lineWidth=1.5,t.strokeStyle=n,t.stroke()}function Fe(t,e,a,{columns:n,rows:o},{coding:r,theme:l}){let[i,s]=[e.width/n,e.height/o];t.beginPath();let f=a.length===1?a:a.map((p,h)=>Xn(a,h));for(let p of f){let h=Pe(p,n,o,a.length===1?r.middle:0);for(let u=0;u<h.length;u+=4)t.moveTo(h[u]*i,h[u+1]*s),t.lineTo(h[u+2]*i,h[u+3]*s)}t.lineWidth=1.6,t.strokeStyle=yt[l].line,t.stroke()}function Xn(t,e){return Float64Array.from(t[e],(a,n)=>{let o=-1/0;for(let r=0;r<t.length;r++)r!==e&&(o=Math.max(o,t[r][n]));return a-o})}function De(t,e,a){let[n,o]=[1/0,-1/0],r=i=>{Number.isFinite(i)&&([n,o]=[Math.min(n,i),Math.max(o,i)])};if(a)for(let i=0;i<e.count;i++)r(e.targets[i*e.outputs]);for(let i=0;i<t.length;i++)r(t[i]);let l=(o-n)*qn||1;return n<=o?{low:n-l,high:o+l}:{low:-1,high:1}}function Ue(t,{width:e,height:a},n,{low:o,high:r},l){t.beginPath();for(let i=0;i<n.length;i++)t.lineTo((i+.5)/n.length*e,(1-(n[i]-o)/(r-o))*a);t.lineWidth=2.5,t.strokeStyle=yt[l].line,t.stroke()}var Kn=16,Hn=3,[Vn,Jn]=[64,44],zn={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down"};function Be(t,e){let[a,n,o]=[L("div","plane-y"),L("div","plane-plot"),L("div","plane-x")],[r,l,i,s]=[L("canvas","plane-field"),L("canvas","plane-marks"),L("p","plane-readout"),L("p","plane-title")];for(let v of[a,o,r,l,s])v.setAttribute("aria-hidden","true");i.hidden=!0,n.append(r,l,s,i),t.classList.add("plane");let f=L("div","plane-frame");f.append(a,n,o),t.append(f),n.tabIndex=0,n.setAttribute("role","application"),n.setAttribute("aria-roledescription","plane of samples");let p=null,h=null,u=[],c=null,d={width:0,height:0},$={low:0,high:1},S="";new ResizeObserver(([{contentRect:v}])=>{d={width:v.width,height:v.height},m()}).observe(n);function g(v){let{rows:k,axes:C}=p,O=C.up===null?k.targets[v*k.outputs]:k.inputs[v*k.width+C.up],{x:E}=h;return[Q(E,k.inputs[v*k.width+C.across]),1-Q($,O)]}function m(){if(!p||!h||!d.width||u.length===0)return;let{axes:v,neuron:k,rows:C}=p;$=v.up===null?De(u[0],C,k===null):h.y;let O=Qn(l,d),E={theme:p.theme,steps:It(p.steps,k===null?p.coding.classes:0)};r.hidden=v.up===null,v.up===null?Ue(O,d,u[0],$,p.theme):(b(h,E),k===null&&p.coding.classes>0&&Fe(O,d,u,h,p)),We(O,d,{...p,placeOf:g,colourOf:w,shapeOf:M}),T(h.x),n.setAttribute("aria-label",p.label),s.textContent=p.title,s.hidden=p.title===""}function b({columns:v,rows:k},C){let{neuron:O,activation:E,coding:R}=p;(r.width!==v||r.height!==k||!c)&&([r.width,r.height]=[v,k],c=new ImageData(v,k));let _=new Uint32Array(c.data.buffer);O===null&&u.length>1&&R.classes>0?Pt(_,u,R,C):H(_,u[0],O===null?R:V(E,u[0]),C),r.getContext("2d")?.putImageData(c,0,0),r.classList.toggle("sharp",C.steps!==null)}function w(v){let{rows:k,coding:C,theme:O}=p;return C.classes>0?K(q(k,C,v),O):at(k.targets[v*k.outputs],C,O)}function M(v){let{rows:k,coding:C}=p;return C.classes>2?q(k,C,v):0}function T(v){let{names:k,writing:C}=p,O=[v,$].map((_,I)=>jt(_,[d.width/Vn,d.height/Jn][I])),E=O.map(({values:_,decimals:I})=>_.map(D=>C.number(D,I))),R=JSON.stringify([k,E,d,v,$]);R!==S&&(S=R,o.replaceChildren(...O[0].values.map((_,I)=>mt(E[0][I],"left",Q(v,_))),mt(k[0])),a.replaceChildren(...O[1].values.map((_,I)=>mt(E[1][I],"top",1-Q($,_))),mt(k[1])))}function x(v,k){let[C,O]=[null,Kn];for(let E=0;E<p.rows.count;E++){let[R,_]=g(E),I=Math.hypot(R*d.width-v,_*d.height-k);I<O&&([C,O]=[E,I])}return C}function A(v){let k=n.getBoundingClientRect();return[v.clientX-k.left,v.clientY-k.top]}return n.addEventListener("click",v=>{let k=p&&h?x(...A(v)):null;k!==null&&e.show(k)}),n.addEventListener("pointermove",v=>{if(!p||!h)return;let[k,C]=A(v),O=e.pointAt(B(h.x,k/d.width),B(h.y,1-C/d.height));i.textContent=O,i.hidden=O==="",i.classList.toggle("low",C<d.height/2),n.classList.toggle("over-sample",x(k,C)!==null)}),n.addEventListener("pointerleave",()=>i.hidden=!0),n.addEventListener("keydown",v=>{if(!p||!h||v.ctrlKey||v.altKey||v.metaKey)return;let k=zn[v.key],{rows:C,shown:O}=p;if(k){let R=Rt(_=>{let[I,D]=g(_);return[I,1-D]},C.count,O,k);R!==O&&e.show(R)}else if(v.key==="PageDown")e.move(1);else if(v.key==="PageUp")e.move(-1);else if(v.key==="Home")e.show(0);else if(v.key==="End")e.show(C.count-1);else return;v.preventDefault(),v.stopPropagation()}),{show(v,k){p=v;let{neuron:C,neurons:O,rows:E}=v,R=C===null?Array.from({length:E.outputs},(_,I)=>O-E.outputs+I):[C];({grid:h}=k),u=R.map(_=>Float64Array.from(k.map(_))),m()}}}function Qn(t,{width:e,height:a}){let n=globalThis.devicePixelRatio||1,[o,r]=[Math.round(e*n),Math.round(a*n)];(t.width!==o||t.height!==r)&&([t.width,t.height]=[o,r]);let l=t.getContext("2d");return l.setTransform(n,0,0,n,0,0),l.clearRect(0,0,e,a),l}function mt(t,e,a=0){let n=L("span",e?"":`plane-axis${t.length>Hn?" long":""}`);return n.textContent=t,e&&(n.style[e]=`${100*a}%`),n}var[to,eo]=[5,8];function cr({store:t,actions:e,server:a,settings:n,opened:o,panelOpen:r,planOf:l,resized:i,isHidden:s,show:f}){let p=et("#plane"),h=et(".diagram-place"),u=et(".stage"),c=oe(t,e,a),d=Ut(t),$=kt(()=>c.rows.value!==null&&(t.network.value?.samples??0)>1),S=kt(()=>$.value&&!s),g=Wt(a),m=Kt(t,c,{load:g.load,fetchField:a.field,axes:()=>d.axes.value,isSeen:()=>$.peek()&&!document.hidden&&(r.peek()||p.offsetWidth>0),onPicture:O=>Zn(()=>v(O))}),b=Ft(c,m),w=Qt(t,c,m),M=re(t,c,d,m),T=Re(h),x=Ee(et("#map-strip"),{point:e.point,choose:e.select}),A=Be(et("#plane-view"),{show:O=>{c.show(O)},move:c.move,pointAt:M.pointAt});function v(O){let[E,R,_]=[C.value,l(),t.network.value],I=(t.moment.value?.of??0)>0;if(!E||!_||!S.value||p.offsetWidth===0)return k();let D=c.coming.value,j=D.length<E.rows.trainCount?D:[];A.show({...E,next:j,shown:c.shown.value,label:M.label.value},O);let{activations:J}=_;if(!R||I)k();else if(_e(R))x.clear(),T.draw({plan:R,activations:J,theme:E.theme},O);else{T.clear();let{layers:ht}=_.names;x.draw({layers:ht,activations:J,theme:E.theme,chosen:t.selected.value},O)}}function k(){T.clear(),x.clear()}St(()=>{i.value,p.hidden=!S.value;let O=t.network.value?.layers??[];u.classList.toggle("with-plane",S.value),u.classList.toggle("broad",O.length>to||Math.max(...O)>eo),S.value?m.request():k()});let C=kt(()=>{let[O,E,R]=[t.network.value,c.rows.value,c.coding.value];if(!O||!E||!R)return null;let _=d.axes.value,{layers:I}=O.names,{labels:D}=P(O),j=d.neuron.value,J=d.withErrors.value;return{rows:E,coding:R,axes:_,names:[D[_.across],_.up===null?j?.name??I[I.length-1][0]:D[_.up]],neuron:j?.place??null,title:j?.name??"",activation:j?O.activations[j.layer-1]:"",neurons:O.layers.slice(1).reduce((ht,Ye)=>ht+Ye,0),errors:J?m.live.value?.errors??null:null,wrong:J?b.wrong.value:null,steps:d.inSteps.value,theme:t.theme.value,writing:t.writing.value}});return St(()=>{C.value,c.shown.value,c.coming.value,m.request()}),St(()=>{r.value&&o.getThumbnails().catch(()=>{})}),f("#plane-controls",Ae,{looking:d,tell:M.table}),f("#data",Te,{showing:c,saying:w,live:m.live,thumbnails:o.thumbnails,canWorkOut:m.canWorkOut,open:r,begin:n.begin,choosing:o.choosing}),{right:b.right,showing:c}}function et(t){return document.querySelector(t)}export{cr as createDataView};
