import{d as X,f as Et,g as Ct,h as _t,l as Rt,p as Pt,q as L}from"./chunk-TNZ55QQG.js";import{a as rt,c as P,k as It}from"./chunk-5BOXXQBX.js";import{c as F,e as y}from"./chunk-YLM4RT4H.js";import{computed as xt,effect as At,untracked as mo}from"@preact/signals";var U=["work","parameters","inputs","targets","errors","batchInputs","batchTargets","plane","points","outputs"];async function Lt(t,e){let r=await WebAssembly.compile(t),n=new WebAssembly.Memory({initial:1,maximum:Math.ceil(64e6/65536)}),{exports:o}=await WebAssembly.instantiate(r,{env:{__linear_memory:n}});return Qe(o,n,e)}function Qe(t,e,{layers:r,parameters:n,columns:o}){let s=r[0],i=r[r.length-1],l=r.slice(1).reduce((h,S)=>h+S,0),a=Ze(e);a.lay({work:t.work_numbers(),parameters:n});let f=0,c=0;function m({rows:h,mean:S=!1,l1:v=0,l2:M=0}){let{at:O}=a,x=h?t.batch_error(O.parameters,O.batchInputs,O.batchTargets,h.length,S?1:0,O.work):t.mean_error(O.parameters,O.inputs,O.targets,f,O.work);return v===0&&M===0?x:x+t.penalty(O.parameters,v,M)}function u({rows:h}){if(!h)return;a.lay({batchInputs:h.length*s,batchTargets:h.length*i});let{inputs:S,targets:v,batchInputs:M,batchTargets:O}=a.views;for(let x=0;x<h.length;x++){for(let A=0;A<s;A++)M[x*s+A]=S[h[x]*s+A];for(let A=0;A<i;A++)O[x*i+A]=v[h[x]*i+A]}}let p=t.features?o??s:s;function d(h,S,v){let{views:M,at:O}=a;if(!t.features||o===void 0)return M[h].set(S);for(let x=0;x<v;x++)for(let A=0;A<2;A++)M.plane[x*2+A]=S[x*o+Math.min(A,o-1)];t.features(O.plane,v,O[h])}function $(h){return o===void 0?{}:{plane:2*h}}function w(h,S){let v=h/S;if(Number.isInteger(v)&&v>0)return v;throw new RangeError(`Rows of ${S} numbers were expected, at least one; ${h} numbers came. Check the network's layers.`)}return{mostPoints:Math.floor((64e6/2-8*(t.work_numbers()+n))/(8*(l+s+2))),setParameters(...h){let S=h.reduce((M,O)=>M+O.length,0);if(S!==n)throw new RangeError(`This network has ${n} weights and biases; ${S} came.`);let v=0;for(let M of h)a.views.parameters.set(M,v),v+=M.length},setSamples(h,S){let v=w(h.length,p);if(S.length!==v*i)throw new RangeError(`${v} rows of ${i} targets were expected; ${S.length} numbers came.`);a.lay({inputs:v*s,targets:S.length,errors:v,...$(v)}),d("inputs",h,v),a.views.targets.set(S),f=v},setPoints(h){let S=w(h.length,p);return a.lay({points:S*s,outputs:l*S,...$(S)}),c=S,d("points",h,S),a.views.points},activations(){if(c===0)throw new RangeError("There are no points yet: set them first.");let{at:h}=a;return t.forward(h.parameters,h.points,c,h.outputs,h.work),a.views.outputs},map(h){return a.views.outputs.subarray(h*c,(h+1)*c)},errors(){g();let{at:h}=a;return t.errors(h.parameters,h.inputs,h.targets,f,h.errors,h.work),a.views.errors},error(h={}){return g(),u(h),m(h)},landscape({a:h,b:S,of:v={},from:M=0,to:O},x){g(),u(v);let A=a.views.parameters,[b,k]=[A[h.index],S?A[S.index]:0],E=h.values.length;for(let T=M;T<(O??x.length);T++)S&&(A[S.index]=S.values[Math.floor(T/E)]),A[h.index]=h.values[T%E],x[T]=m(v);return S&&(A[S.index]=k),A[h.index]=b,x},along(h,S,v,M={}){g(),u(M);let O=a.views.parameters,x=a.copyOfParameters();for(let A=0;A<S.length;A++){for(let b=0;b<n;b++)O[b]=x[b]-S[A]*h[b];v[A]=m(M)}return O.set(x),v}};function g(){if(f===0)throw new RangeError("There are no samples yet: set them first.")}}function Ze(t){let e=Object.fromEntries(U.map(f=>[f,0])),r={...e},n={...e},o=Object.fromEntries(U.map(f=>[f,new Float64Array(0)])),s=new Float64Array(0);function i(f){let c=Object.keys(f);if(c.every(p=>e[p]===f[p]))return;let u=c.some(p=>(f[p]??0)>r[p])?l({...e,...f}):null;Object.assign(e,f);for(let p of U)o[p]=new Float64Array(t.buffer,n[p],e[p]);u?.forEach((p,d)=>o[U[d]].set(p.subarray(0,e[U[d]])))}function l(f){let c=$=>Math.max(r[$],f[$]),m=8*U.reduce(($,w)=>$+c(w),0);if(m>64e6)throw new RangeError(`These points and samples need ${Math.ceil(m/1e6)} MB; choose fewer.`);let u=U.map($=>o[$].slice()),p=m-t.buffer.byteLength;p>0&&t.grow(Math.ceil(p/65536));let d=0;for(let $ of U)n[$]=d,r[$]=c($),d+=r[$]*8;return u}function a(){return s.length!==e.parameters&&(s=new Float64Array(e.parameters)),s.set(o.parameters),s}return{at:n,views:o,lay:i,copyOfParameters:a}}function Nt(t){let e="",r=Promise.resolve(null);return{load({field:n,layers:o,names:s,features:i}){if(n!==e){e=n;let l=s.parameters.length,a=i?.length?s.columns?.length:void 0;r=t.fieldModule(n).then(f=>Lt(f,{layers:o,parameters:l,columns:a})).catch(()=>(e===n&&(e=""),null))}return r}}}import{computed as $t}from"@preact/signals-core";function st({train_count:t,inputs:e,targets:r}){return{count:e.length,trainCount:t,width:e[0].length,outputs:r[0].length,inputs:Float64Array.from(e.flat()),targets:Float64Array.from(r.flat())}}function at({count:t,outputs:e,targets:r}){let n=new Set(r),[o,s]=[Math.min(...n),Math.max(...n)],i={low:o,high:s,middle:(o+s)/2,half:(s-o)/2||1};if(n.size!==2)return{classes:0,...i};if(e===1)return{classes:2,...i};for(let l=0;l<t;l++){let a=0;for(let f=0;f<e;f++)r[l*e+f]===s&&a++;if(a!==1)return{classes:0,...i}}return{classes:e,...i}}function lt({middle:t},e,r){if(r===1)return e(0)>t?1:0;let n=0;for(let o=1;o<r;o++)e(o)>e(n)&&(n=o);return n}function B(t,e,r){return lt(e,n=>t.targets[r*t.outputs+n],t.outputs)}function it(t,e,r,n,o){let s=Array.from({length:e.classes},()=>Array(e.classes).fill(0));for(let i=n;i<o;i++){let l=lt(e,a=>r[a][i],t.outputs);s[B(t,e,i)][l]++}return s}function Ft(t){let e=t.flat().reduce((r,n)=>r+n,0);return t.reduce((r,n,o)=>r+n[o],0)/e}function Wt(t,e){let r=s=>Number.isFinite(t[s])?t[s]:1/0,[n,o]=[0,0];for(let s=0;s<e;s++)r(s)>r(n)?[n,o]=[s,1]:r(s)===r(n)&&o++;return{row:n,alike:o}}var tn={left:[-1,0],right:[1,0],up:[0,1],down:[0,-1]},en=2;function Dt(t,e,r,n){let[o,s]=t(r),[i,l]=tn[n],[a,f]=[r,1/0];for(let c=0;c<e;c++){let[m,u]=[t(c)[0]-o,t(c)[1]-s],p=m*i+u*l,d=Math.abs(m*l)+Math.abs(u*i),$=p+en*d;p<=0||d>p||$>=f||([a,f]=[c,$])}return a}function Ut(t,{live:e}){let r=$t(()=>{let[n,o,s]=[t.rows.value,t.coding.value,e.value];return!n||!o||!s||o.classes===0||s.outputs[0]?.length!==n.count?null:{rows:n,coding:o,outputs:s.outputs}});return{wrong:$t(()=>{if(!r.value)return null;let{rows:n,coding:o,outputs:s}=r.value,i=l=>lt(o,a=>s[a][l],n.outputs);return Array.from({length:n.count},(l,a)=>i(a)!==B(n,o,a))}),right:$t(()=>{if(!r.value)return null;let{rows:n,coding:o,outputs:s}=r.value,i=(l,a)=>Ft(it(n,o,s,l,a));return{train:i(0,n.trainCount),test:i(n.trainCount,n.count)}})}}import{computed as Bt,signal as z}from"@preact/signals-core";function Yt(t){let e=z(0),r=z(1),n=z(""),o=z(!1),s=z(!1),i=Bt(()=>{let a=t.network.value?P(t.network.value).labels.length:2;if(a===1)return{across:0,up:null};let f=Math.min(e.value,a-1),c=Math.min(r.value,a-1);return{across:f,up:c===f?(f+1)%a:c}}),l=Bt(()=>{let a=t.network.value;if(!a)return null;let f=rt(a);for(let c of[t.pointed.value?.name,n.value]){let m=f.get(c??"");if(m?.kind==="neuron")return{name:m.name,place:m.neuron,layer:m.layer}}return null});return{across:e,up:r,axes:i,of:n,neuron:l,withErrors:o,inSteps:s}}import{computed as rn,effect as sn,signal as an}from"@preact/signals-core";function jt(t,e,r){let[n,o]=[1/0,-1/0];for(let i=e;i<t.length;i+=r)n=Math.min(n,t[i]),o=Math.max(o,t[i]);let s=(o-n)*.08||1;return{low:n-s,high:o+s}}function Gt({low:t,high:e},r){let n=(e-t)/r,o=10**Math.floor(Math.log10(n)),s=[1,2,5,10].map(c=>c*o).find(c=>c>=n)??10*o,i=Math.max(0,-Math.floor(Math.log10(s)+1e-9)),l=Math.ceil(t/s-1e-9),a=Math.floor(e/s+1e-9)-l+1;return{values:Array.from({length:Math.max(0,a)},(c,m)=>(l+m)*s),decimals:i}}function Q({low:t,high:e},r){return(r-t)/(e-t)}function Y({low:t,high:e},r){return t+(e-t)*r}function nn({x:t,y:e,columns:r,rows:n},{across:o,up:s,base:i}){let l=new Float64Array(r*n*i.length),a=0;for(let f=0;f<n;f++)for(let c=0;c<r;c++,a+=i.length)l.set(i,a),l[a+o]=Y(t,(c+.5)/r),s!==null&&(l[a+s]=Y(e,1-(f+.5)/n));return l}var qt=[24,32,40,50,60,80,100],on=240;function Xt(t,e,r){let n=Math.sqrt(r/(e*t));return qt.findLast(o=>o<=n)??qt[0]}function ut(){let t="",e=null,r={grid:{},points:new Float64Array(0)};return{of({inputs:n,width:o},{across:s,up:i},l,a){let f=n.subarray(l*o,(l+1)*o),c=o<=(i===null?1:2),m=`${a} ${s} ${i} ${c?"":f.join(" ")}`;if(n!==e||m!==t){[e,t]=[n,m];let u=jt(n,s,o),p=i===null?{x:u,y:{low:0,high:1},columns:on,rows:1}:{x:u,y:jt(n,i,o),columns:a,rows:a};r={grid:p,points:nn(p,{across:s,up:i,base:f})}}return r}}}var ln=42,un=200,cn=200,[fn,pn]=[5,30],mn=3,hn=41,dn=15e-7;function Vt(t,e,{load:r,fetchField:n,axes:o,isSeen:s,onPicture:i}){let l=an(null),a=null,f="",c=!1,m=!1,u=dn,[p,d]=[0,0],$=ut();function w(){if(c)return;c=!0;let v=p-performance.now();v<=0?requestAnimationFrame(g):setTimeout(()=>requestAnimationFrame(g),v)}function g(){c=!1;let[v,M,O]=[t.network.peek(),t.frame.peek(),e.rows.peek()];if(!v||!M||!O||!s())return;if(v.field!==f){let C=v.field;r(v).then(R=>{[a,f]=[R,C],w()});return}if(!a)return void S(v,O);let x=performance.now();vt(a,M);let A=t.status.peek().playing?fn:pn,b=v.names.parameters.length,k=$.of(O,o(),M.sample,Xt(b,u,A));a.setPoints(k.points),a.activations();let{grid:E}=k,T=performance.now()-x;u=(u+T/(E.columns*E.rows*b))/2,i({grid:E,map:a.map}),h(a,M,O),p=x+Math.max(ln,mn*(performance.now()-x))}function h(v,M,O){let x=performance.now();if(t.status.peek().playing&&x-d<cn)return;if(d=x,!M.complete)return void(l.value=null);v.setPoints(O.inputs);let A=Ht(v,O.count,O.outputs);v.setSamples(O.inputs,O.targets);let{revision:b,iteration:k}=M;l.value={revision:b,iteration:k,outputs:A,errors:v.errors().slice()}}async function S(v,M){if(m)return;m=!0,l.value=null;let{across:O,up:x}=o(),[{names:A},{known:b}]=[v,P(v)],{grid:k}=$.of(M,o(),t.frame.peek()?.sample??0,hn),E=A.layers.slice(1).flat();try{let T=await n({across:Kt(b[O],k.x,k.columns),...x===null?{}:{up:Kt(b[x],{low:k.y.high,high:k.y.low},k.rows)},sample:t.frame.peek()?.sample,neurons:E.length<=64?E:A.layers.at(-1)});i({grid:k,map:C=>(T.outputs[E[C]]??[]).map(R=>R??Number.NaN)})}catch{}m=!1,p=performance.now()+un}return sn(()=>{t.frame.value,e.rows.value,t.connection.value,t.status.value.playing,o(),w()}),{live:rn(()=>{let[v,M]=[l.value,e.rows.value];return v&&M&&v.outputs.length===M.outputs&&v.errors.length===M.count?v:null}),request:w,at(v){let[M,O]=[t.network.peek(),t.frame.peek()];if(!a||!M||!O?.complete||M.field!==f)return null;vt(a,O),a.setPoints(v);let x=M.layers[M.layers.length-1];return Ht(a,1,x).map(([A])=>A)},errorsNow(){let[v,M,O]=[t.network.peek(),t.frame.peek(),e.rows.peek()];return!a||!v||!O||!M?.complete||v.field!==f?null:(vt(a,M),a.setSamples(O.inputs,O.targets),a.errors().slice())},canWorkOut:()=>a!==null||f===""}}function vt(t,{complete:e,drawn:r,parameters:n,weightCount:o}){if(e)return t.setParameters(n);let s=Array.from({length:n.length},(i,l)=>n[l]??0).slice(o);return t.setParameters(r,s)}function Ht(t,e,r){let o=t.activations().length/e;return Array.from({length:r},(s,i)=>t.map(o-r+i).slice())}function Kt(t,{low:e,high:r},n){let o=(r-e)/n/2;return{name:t,first:e+o,last:r-o,count:n}}import{effect as gn,signal as wn,untracked as $n}from"@preact/signals-core";function zt(t,e,{inputs:r,number:n,outputs:o,error:s}){let i=e>=t.trainCount?", for testing":"",l=Jt(t.inputs,t.width,e).map((m,u)=>`${r[u]} ${n(m,4)}`),a=m=>m.slice(0,4).map(u=>n(u,4)).join(" and "),f=[`Target ${a(Jt(t.targets,t.outputs,e))}`,o?`output ${a(o)}`:"",s===null?"":`error ${n(s,4)}`].filter(Boolean),c=l.length>4?" and more":"";return`Sample ${e+1} of ${t.count}${i}. ${l.slice(0,4).join(", ")}${c}. ${f.join(", ")}.`}function Jt(t,e,r){return Array.from(t.subarray(r*e,(r+1)*e))}function Qt(t,e,r){let n=r?"In this iteration:":"Next:";return t.length===1?`${n} sample`:t.length===e?`${n} all ${e} training samples, in one batch.`:`${n} a batch of ${t.length} of the ${e} training samples:`}function Zt({alike:t},e){let r=t>1?`, the first of ${t} with this error`:"";return`The worst of ${e} training samples${r}.`}function te(t,e,r){let n=wn(null),o=null;gn(()=>{let[l,a,f]=[e.chosen.value,t.frame.value,e.rows.value];l===null&&(o=null),n.value&&(n.value.of!==s()||n.value.row!==l&&a?.sample===l)&&(n.value=null),!(l===null||!f||a?.sample!==l||o===l)&&(o=l,$n(()=>i(f,l)))});function s(){let l=t.frame.peek();return`${l?.iteration} ${l?.trainError}`}function i(l,a){let{width:f}=l,c=l.inputs.subarray(a*f,(a+1)*f),m=zt(l,a,{inputs:t.network.peek()?.names.layers[0]??[],number:t.writing.peek().number,outputs:r.at(c),error:r.errorsNow()?.[a]??null}),u=n.peek()?.row===a?`${n.peek()?.sentence} `:"";t.say(u+m)}return{worst:n,showWorst(){let[l,a]=[r.errorsNow(),e.rows.peek()];if(!l||!a)return;let f=Wt(l,a.trainCount);n.value={row:f.row,sentence:Zt(f,a.trainCount),of:s()},o===f.row&&e.chosen.peek()===f.row?i(a,f.row):e.show(f.row)}}}import{computed as G,effect as re,signal as ee}from"@preact/signals-core";var ne=120;function se(t,e,r){let n=ee(null),o=ee(null),s=G(()=>{let[u,p]=[n.value,t.network.value];return u&&p&&u.trainCount===p.samples&&u.width===P(p).labels.length&&u.outputs===p.layers[p.layers.length-1]?u:null}),i=G(()=>{let[u,p]=[t.network.value,t.frame.value];if(!u||!p||u.samples<2)return"";let d=rt(u),$=t.history.value.edits.filter(({quantity:w,iteration:g})=>{let h=d.get(w)?.kind;return(h==="input"||h==="target")&&g<=p.iteration});return`${u.revision} ${$.map(w=>`${w.iteration} ${w.quantity} ${w.text}`)}`});oe(ne,()=>i.value!=="",()=>r.samples(),u=>n.value=st(u));let l=G(()=>!t.status.value.playing&&t.connection.value==="open");oe(ne,()=>{let[u,p]=[t.network.value,t.frame.value];return!!(u&&p&&u.samples>1&&l.value)},()=>r.batch(),u=>o.value=u);let a,f=!1;async function c(u){if(!t.watching&&(a=u,!f)){for(f=!0;a!==void 0;){let p=a;a=void 0,(await e.carryOut({type:"show_sample",sample:p})).ok&&o.value&&(o.value={...o.value,shown:p})}f=!1}}let m=G(()=>o.value?.shown??null);return re(()=>{((t.moment.value?.of??0)>0||t.predicting.value)&&m.value!==null&&c(null)}),{rows:s,coding:G(()=>s.value?at(s.value):null),shown:G(()=>t.frame.value?.sample??0),chosen:m,coming:G(()=>{let[u,p]=[o.value,t.frame.value];return l.value&&u&&u.iteration===p?.iteration?u.samples:[]}),show:c,move(u){let p=s.value?.count??0,d=t.frame.value?.sample??0;p>0&&c((d+u+p)%p)}}}function oe(t,e,r,n){let o=0,s;re(()=>{let i=++o;clearTimeout(s),e()&&(s=setTimeout(()=>{r().then(l=>i===o&&n(l),()=>{})},t))})}import{computed as vn}from"@preact/signals-core";var Z=4,bt=11,ae=4;function le(t,e,r,n){let o=ut();function s(i,l){let a=e.rows.peek();if(!a)return null;let{across:f,up:c}=r.axes.peek(),m=Math.min(e.shown.peek(),a.count-1),u=a.inputs.slice(m*a.width,(m+1)*a.width);return u[f]=i,c!==null&&(u[c]=l),u}return{pointAt(i,l){let[a,f]=[s(i,l),t.network.peek()];if(!a||!f)return"";let{number:c}=t.writing.peek(),{across:m,up:u}=r.axes.peek(),{layers:p}=f.names,{labels:d}=P(f),$=[m,...u===null?[]:[u]].map(h=>`${d[h]} ${c(a[h])}`),w=n.at(a)??[],g=p[p.length-1];return[...$,...w.slice(0,Z).map((h,S)=>`${g[S]} ${c(h)}`)].join(`
`)},table(){let[i,l]=[e.rows.peek(),t.network.peek()],a=r.axes.value;if(!i||!l)return null;let{x:f,y:c}=o.of(i,a,Math.min(e.shown.value,i.count-1),bt).grid,m=Array.from({length:bt},(g,h)=>(h+.5)/bt),u=m.map(g=>Y(f,g)),p=a.up===null?[0]:m.map(g=>Y(c,1-g)),{number:d}=t.writing.value,$=(g,h)=>{let S=s(g,h),v=S&&n.at(S);return v?v.slice(0,Z).map(M=>d(M,ae)).join("; "):"–"},w=l.names.layers[l.names.layers.length-1];return{across:u,up:p,of:w.slice(0,Z).join("; "),values:p.map(g=>u.map(h=>$(h,g)))}},label:vn(()=>{let[i,l]=[e.rows.value,t.network.value];if(!i||!l)return"";let{number:a}=t.writing.value,f=Math.min(e.shown.value,i.count-1),c=(w,g)=>Array.from(w.subarray(f*g,(f+1)*g)).map(h=>a(h,ae)),m=P(l).labels,u=c(i.inputs,i.width).map((w,g)=>`${m[g]} ${w}`),p=c(i.targets,i.outputs).slice(0,Z),d=f>=i.trainCount?", for testing":"";return`Samples in the picture of ${r.neuron.value?.name??"the network"}. Shown: sample ${f+1} of ${i.count}${d}: ${u.slice(0,Z).join(", ")}, target ${p.join(", ")}. Arrow keys show the next sample that way.`})}}import{useEffect as Kn,useRef as Vn}from"preact/hooks";var bn=12;function ie({store:t,showing:e,live:r}){let[n,o,s,i]=[e.rows.value,e.coding.value,r.value,t.network.value];if(!n||!o||!s||!i||o.classes===0||o.classes>bn)return"";let l=n.count>n.trainCount,a=it(n,o,s.outputs,l?n.trainCount:0,n.count),f=i.names.layers[i.names.layers.length-1],c=t.writing.value.number,m=n.outputs===1?[o.low,o.high].map(u=>c(u,Number.isInteger(u)?0:2)):f;return y`<details class="confusion">
    <summary><h3>Right and wrong, class by class</h3></summary>
    <div class="scrolls" tabindex="0" role="group" aria-label="Confusion matrix">
      <table>
        <caption>
          ${l?"Test samples":"Training samples"}: target in rows, output in columns
        </caption>
        <thead>
          <tr>
            <th scope="col">target</th>
            ${m.map(u=>y`<th scope="col">${u}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${a.map((u,p)=>y`<tr>
                <th scope="row">${m[p]}</th>
                ${u.map((d,$)=>y`<td class=${p===$?"right":d>0?"wrong":""}>
                      ${F(d)}
                    </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
  </details>`}import{useState as yn}from"preact/hooks";function ue({store:t,begin:e}){let[r,n,o]=[t.recipe.value,t.choices.value,t.network.value],[s,i]=yn("");if(!r||!n?.features||!o)return"";let{labels:l}=P(o),a=p=>c.includes(p),f=n.features.filter(({columns:p})=>p<=l.length),c=r.data.features??f.map(({name:p})=>p).filter(p=>/^x\d$/.test(p));if(l.length>2||o.samples<2&&!r.data.features)return"";let m="weights"in r.network.start;async function u(p){let d=await e($=>{let w=$.data.features??f.map(h=>h.name).filter(h=>/^x\d$/.test(h)),g=f.map(h=>h.name).filter(h=>h===p?!w.includes(h):w.includes(h));return Et($,l.length,g)});i(d.ok?"":d.message)}return y`<fieldset class="features" disabled=${t.keeps("network")} aria-describedby="features-hint">
    <legend>Inputs</legend>
    ${f.map(({name:p,formula:d})=>y`<label key=${p}>
          <input
            type="checkbox"
            checked=${a(p)}
            disabled=${a(p)&&c.length===1}
            onChange=${()=>{u(p)}}
          />
          ${kn(d,l)}
        </label>`)}
    ${s&&y`<p class="refusal" role="alert">${s}</p>`}
    <p class="hint" id="features-hint">
      A switch begins a new run. Inputs that stay keep their starting
      weights${m?"; a new one begins with weight 0":""}.${c.length===1?" The last input stays on.":""}
    </p>
  </fieldset>`}function kn(t,e){return t.replace(/x(\d)/g,(r,n)=>/^i\d$/.test(e[n-1])?r:e[n-1])}import{useId as Sn,useState as ce}from"preact/hooks";var Mn=["sin x","x³ − x","|x|"];function fe({store:t,formula:e,usual:r,disabled:n,begin:o}){let s=Sn(),[i,l]=ce(null),[a,f]=ce("");async function c(u){let p=await o(d=>X(d,{formula:u}));return f(p.ok?"":p.message??""),p.ok?l(null):t.notice.value="",p}async function m(u){l(null),await c(u)}return y`<form
    class="formula-field"
    onSubmit=${u=>{u.preventDefault(),i!==null&&c(i)}}
  >
    <div class="quick" role="group" aria-label="Curves">
      ${[r,...Mn].map(u=>y`<button
            key=${u}
            type="button"
            aria-pressed=${u===e}
            disabled=${n}
            onClick=${()=>{m(u)}}
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
        aria-invalid=${a!==""}
        aria-describedby=${a?`${s}-refusal`:null}
        disabled=${n}
        value=${i??e}
        onInput=${u=>l(u.target.value)}
        onKeyDown=${u=>{u.stopPropagation(),u.key==="Escape"&&(l(null),f(""))}}
      />
      <button type="submit" disabled=${n||i===null}>Draw</button>
    </label>
    ${a&&y`<p class="refusal" role="alert" id=${`${s}-refusal`}>${a}</p>`}
  </form>`}import{useState as he}from"preact/hooks";var On=1e4,pe=.05,me=20,Tn=2e3;function de({store:t,actions:e,begin:r}){let[n,o,s]=[t.recipe.value,t.choices.value,t.network.value],[i,l]=he("");if(!n||!o||!s)return"";let a="dataset"in n.data?n.data:null,f=o.datasets.find(({name:w})=>w===a?.dataset),c=t.keeps("network"),m="initializer"in n.network.start,u=()=>Math.floor(Math.random()*On),{samples:p,settings:d}=s;async function $(w){let g=await r(w);l(g.ok?"":g.message??"")}return y`
    ${i&&y`<p class="refusal" role="alert">${i}</p>`}
    ${a&&f?.noise?y`<${ct}
            label="Noise"
            value=${a.noise??0}
            most=${1}
            step=${pe}
            disabled=${c}
            words=${w=>t.writing.value.number(w,2)}
            keep=${w=>$(g=>X(g,{noise:w}))}
          />`:""}
    ${a&&f&&!f.fixed?y`<${ct}
            label="Samples"
            value=${a.samples??f.usual_samples}
            least=${me}
            most=${Tn}
            step=${me}
            disabled=${c}
            words=${F}
            keep=${w=>$(g=>X(g,{samples:w}))}
          />`:""}
    ${a&&f&&f.usual_samples>1?y`<${ct}
            label="For testing"
            value=${a.test_fraction??0}
            most=${.9}
            step=${pe}
            disabled=${c}
            words=${w=>`${Math.round(100*w)} %`}
            keep=${w=>$(g=>X(g,{test_fraction:w}))}
          />`:""}
    ${p>1?y`<${ct}
            label="Batch"
            value=${d.batch_size||p}
            least=${1}
            most=${p}
            step=${1}
            disabled=${t.keeps("rule")}
            words=${w=>w===p?"all":String(w)}
            keep=${w=>{e.edit("batch_size",w===p?0:w)}}
          />`:""}
    ${a&&p>1?y`<p class="making">
            <button
              type="button"
              disabled=${c||!!(f?.fixed&&!a.noise&&!a.test_fraction)}
              onClick=${()=>{$(w=>Ct(w,u()))}}
            >
              New data
            </button>
            <button
              type="button"
              disabled=${c||!m}
              onClick=${()=>{$(w=>_t(w,u()))}}
            >
              New weights
            </button>
          </p>`:""}
  `}function ct({label:t,value:e,least:r=0,most:n,step:o,disabled:s,words:i,keep:l}){let[a,f]=he(null),c=u=>Number(u.target.value),m=a??e;return y`<label class="data-slider">
    <span>${t}</span>
    <input
      type="range"
      min=${r}
      max=${n}
      step=${o}
      value=${m}
      disabled=${s}
      aria-valuetext=${i(m)}
      onInput=${u=>f(c(u))}
      onChange=${u=>{f(null),l(c(u))}}
    />
    <output>${i(m)}</output>
  </label>`}import{useState as $e}from"preact/hooks";import{useState as xn}from"preact/hooks";var An=24;function we({store:t,showing:e,saying:r,rows:n,isKnown:o}){if(t.watching)return y`<${ge} ...${{store:t,showing:e,rows:n}} />`;let s=e.shown.value,i=async a=>!Number.isInteger(a)||a<1||a>n.count?{ok:!1,message:`The samples have the numbers 1 to ${n.count}; ${a} is none of them.`}:(await e.show(a-1),{ok:!0}),l=r.worst.value;return y`<div class="chosen-sample" role="group" aria-label="Shown sample">
      <span aria-hidden="true">Shown: sample</span>
      <${It} label="Shown sample" value=${s+1} step=${1} keep=${i} />
      <span>of ${F(n.count)}${s>=n.trainCount?", for testing":""}</span>
      <span class="sample-buttons">
        <button type="button" aria-label="Previous sample" onClick=${()=>e.move(-1)}>‹</button>
        <button type="button" aria-label="Next sample" onClick=${()=>e.move(1)}>›</button>
        <button
          type="button"
          disabled=${!o}
          title="The training sample with the largest error by the present weights; of equal ones the first"
          onClick=${r.showWorst}
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
    ${l?.row===s?y`<p class="hint worst">${l.sentence}</p>`:""}
    <${ge} ...${{store:t,showing:e,rows:n}} />`}function ge({store:t,showing:e,rows:r}){let[n,o]=xn(!1),s=e.coming.value;if(s.length===0)return y`<p class="coming hint">
      ${t.status.value.playing?"Pause to see which samples come next.":"…"}
    </p>`;let i=(t.moment.value?.of??0)>0,l=Qt(s,r.trainCount,i);if(s.length===r.trainCount&&s.length>1)return y`<p class="coming">${l}</p>`;let a=n?s:s.slice(0,An);return y`<div class="coming">
    <span>${l}</span>
    ${a.map(f=>y`<button
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
    ${s.length===1?y`<span>of ${F(r.trainCount)}</span>`:""}
    ${s.length>a.length?y`<button type="button" class="plain" onClick=${()=>o(!0)}>
            and ${s.length-a.length} more
          </button>`:""}
  </div>`}var j=25,En=5e-5,yt=4;function be({store:t,showing:e,saying:r,live:n,canWorkOut:o}){let s=e.shown.value,[i,l]=$e(Math.floor(s/j)),[a,f]=$e(s),[c,m,u]=[e.rows.value,t.network.value,n.value];if(!c||!m)return"";e.chosen.value!==null&&e.chosen.value!==a&&(f(e.chosen.value),l(Math.floor(e.chosen.value/j)));let p=Math.ceil(c.count/j)-1,d=Math.min(i,p),$=Cn(P(m).labels,m.names.layers,c),w=Array.from({length:Math.min(j,c.count-d*j)},(h,S)=>d*j+S),g=new Set(e.coming.value);return y`
    <${we} isKnown=${u!==null} ...${{store:t,showing:e,saying:r,rows:c}} />
    <div class="scrolls" tabindex="0" role="group" aria-label="Rows">
      <table class="rows">
        <caption class="spoken">
          Samples, with the network’s outputs and errors
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${$.map(({name:h})=>y`<th scope="col" key=${h}>${h}</th>`)}
            <th scope="col">E</th>
          </tr>
        </thead>
        <tbody>
          ${w.map(h=>y`<tr
                key=${h}
                class=${`${h===s?"chosen":""} ${h>=c.trainCount?"test":""}`}
                onClick=${()=>{e.show(h)}}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    aria-label=${`Sample ${h+1}${h>=c.trainCount?", for testing":""}${g.has(h)?", in the next iteration":""}`}
                    aria-current=${h===s?"true":null}
                    disabled=${t.watching}
                  >
                    ${g.has(h)?"› ":""}${h+1}
                  </button>
                </th>
                ${$.map(({name:S,read:v,most:M})=>y`<td key=${S}>${ve(t,v(h,u),M)}</td>`)}
                <td>${ve(t,u?.errors[h])}</td>
              </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="pages">
      <button type="button" disabled=${d===0} onClick=${()=>l(d-1)}>Earlier rows</button>
      <span>${F(d*j+1)}–${F(d*j+w.length)} of ${F(c.count)}</span>
      <button type="button" disabled=${d===p} onClick=${()=>l(d+1)}>Later rows</button>
    </p>
    <p class="hint">
      The worst is the training sample with the largest error; of equal ones the first.${" "}
      ${c.count>c.trainCount?"Open marks, and italics here, are for testing. ":""}${g.size>0?"› is in the next iteration. ":""}${u||o()?"":"This browser cannot work outputs out for every row."}
    </p>
  `}function ve(t,e,r=4){return e===void 0?"–":t.writing.value.number(e,Math.abs(e)<En?2:r)}function Cn(t,e,{inputs:r,targets:n,width:o,outputs:s}){let i=e[e.length-1],l=s===1,a=f=>f.every(Number.isInteger)?0:3;return[...t.slice(0,yt).map((f,c)=>({name:f,read:m=>r[m*o+c],most:a(r)})),...i.slice(0,yt).map((f,c)=>({name:l?"target":`target ${f}`,read:m=>n[m*s+c],most:a(n)})),...i.slice(0,yt).map((f,c)=>({name:l?"output":`out ${f}`,read:(m,u)=>u?.outputs[c][m],most:4}))]}import{useEffect as Gn,useMemo as Xn,useRef as Hn}from"preact/hooks";var _n={light:[247,247,248],dark:[27,31,36]},tt={light:[[31,95,168],[179,88,6],[0,128,92],[158,60,128],[20,130,170],[122,110,0],[110,80,60],[90,96,104]],dark:[[121,184,255],[255,171,94],[60,208,160],[240,150,210],[100,210,240],[226,214,90],[206,170,140],[180,186,194]]},Rn=.52,et=64,In=4,ye=.2;function H(t,e){return`rgb(${tt[e][t%tt[e].length].join(" ")})`}function ft(t,{middle:e,half:r},n){let o=Math.max(-1,Math.min(1,(t-e)/r)),s=tt[n][o<0?0:1];return`rgb(${Se(n==="light"?[150,155,162]:[120,128,138],s,Math.abs(o)).join(" ")})`}function Se(t,e,r){return t.map((n,o)=>Math.round(n+(e[o]-n)*r))}var ke=new Map;function kt(t,e){let r=t%tt[e].length,n=`${e} ${r}`,o=ke.get(n);if(o)return o;let s=Uint8ClampedArray.from(Array.from({length:et+1},(l,a)=>[...Se(_n[e],tt[e][r],Rn*a/et),255]).flat()),i=new Uint32Array(s.buffer);return ke.set(n,i),i}function K(t,e,{middle:r,half:n},{theme:o,steps:s,stride:i=l=>l}){let[l,a]=[kt(0,o),kt(1,o)];for(let f=0;f<t.length;f++){let c=Math.max(-1,Math.min(1,(e[i(f)]-r)/n))||0;s!==null&&(c=(c<0?-1:1)*(Math.ceil(Math.abs(c)*s)/s||1/s)),t[f]=c<0?l[Math.round(-c*et)]:a[Math.round(c*et)]}}function Me(t,e){return t?e>0?1:In:null}function Oe(t,e,{low:r,high:n},{theme:o,steps:s}){let i=e.map((l,a)=>kt(a,o));for(let l=0;l<t.length;l++){let a=0;for(let c=1;c<e.length;c++)e[c][l]>e[a][l]&&(a=c);let f=Math.max(0,Math.min(1,(e[a][l]-r)/(n-r)))||0;t[l]=i[a][Math.round(et*(s===null?ye+(1-ye)*f:1))]}}function V(t,e){if(t==="logistic"||t==="softmax")return{middle:.5,half:.5};if(t==="tanh"||t==="sine")return{middle:0,half:1};let r=1;for(let n=0;n<e.length;n++)r=Math.max(r,Math.min(Math.abs(e[n])||0,1e9));return{middle:0,half:r}}var Te=["circle","square","triangle","diamond","star","cross"],Pn={square:St(4,1.25,Math.PI/4),triangle:St(3,1.45,-Math.PI/2),diamond:St(4,1.35,0),star:xe(5,1.5,.65),cross:xe(4,1.5,.5)};function pt(t,e,r,n,o){t.beginPath();let s=Pn[Te[o%Te.length]];if(!s)return t.arc(e,r,n,0,7);s.forEach(([i,l],a)=>{a===0?t.moveTo(e+n*i,r+n*l):t.lineTo(e+n*i,r+n*l)}),t.closePath()}function St(t,e,r){return Array.from({length:t},(n,o)=>{let s=r+2*Math.PI*o/t;return[e*Math.cos(s),e*Math.sin(s)]})}function xe(t,e,r){return Array.from({length:2*t},(n,o)=>{let[s,i]=[Math.PI*o/t-Math.PI/2,o%2?r:e];return[i*Math.cos(s),i*Math.sin(s)]})}var N=84,mt=8,Ln=10,[Nn,Fn]=[5,2.3],Wn={middle:.5,half:.5},Mt=7,Ae={light:{low:"#ffffff",high:"#565d68",rim:"#8a919c",text:"#1c2026"},dark:{low:"#14171c",high:"#c3cad6",rim:"#6c7480",text:"#e8eaee"}};function Ee(t,e,r,n){t.setTransform(2,0,0,2,0,0),t.clearRect(0,0,N,N),e.form==="points"?Dn(t,e,r):e.form==="strip"?Un(t,e,r):Bn(t,e,r,n)}function Dn(t,{points:e,classes:r},n){let o=s=>mt+s*(N-2*mt);for(let{across:s,up:i,part:l,kind:a}of e){let f=e.length<Ln?Nn:Fn;pt(t,o(s),N-o(i),f,r>2?a:0),t.fillStyle=a<0?ft(l,Wn,n):H(a,n),t.fill()}}function Un(t,{rows:e,isCut:r},n){let o=Ae[n],s=r?N-5:N,i=e[0].inputs.length+e[0].targets.length,l=Math.min(14,(N-2*mt-Mt)/i),a=Math.min(12,(s-mt)/e.length),f=(N-Mt-l*i)/2,c=(s-a*e.length)/2;if(e.forEach(({inputs:m,targets:u},p)=>{let d=($,w,g)=>{t.fillStyle=g,t.fillRect(w+$*l,c+p*a,l-.7,a-.7)};m.forEach(($,w)=>d(w,f,$>.5?o.high:o.low)),u.forEach(($,w)=>d(m.length+w,f+Mt,H($>.5?1:0,n)))}),!!r){t.fillStyle=o.rim;for(let m of[-5,0,5])t.fillRect(N/2+m-.8,N-5,1.6,1.6)}}function Bn(t,{inputs:e,targets:r},n,o){let s=Ae[n],[i,l]=[30,18],a=(u,p,d)=>{let $=(N-(l+6)*u.length+6)/2;return u.map((w,g)=>{let h=$+g*(l+6);return t.fillStyle=s.low,t.fillRect(p,h,i,l),t.lineWidth=d?1.6:1,t.strokeStyle=d?H(w>.5?1:0,n):s.rim,t.strokeRect(p,h,i,l),t.fillStyle=s.text,t.fillText(o(w),p+i/2,h+l/2+.5),h+l/2})};t.font="11px system-ui, sans-serif",t.textAlign="center",t.textBaseline="middle";let[f,c]=[6,N-6-i],m=[a(e,f,!1),a(r,c,!0)];t.lineWidth=1,t.strokeStyle=s.rim;for(let u of m[0])for(let p of m[1])t.beginPath(),t.moveTo(f+i,u),t.lineTo(c,p),t.stroke()}var Yn=16;function Ce({inputs:t,targets:e},{usual_samples:r}){let n=t[0].length;if(t.length===1)return{form:"row",inputs:t[0],targets:e[0],note:""};if(n>2&&t.flat().every(u=>u===0||u===1)){let u=jn(t.length,Yn);return{form:"strip",rows:u.map(p=>({inputs:t[p],targets:e[p]})),isCut:u.length<r,note:u.length<r?`${u.length} of ${r} rows`:`all ${r} rows`}}let o=st({train_count:t.length,inputs:t,targets:e}),s=at(o),i=n>2?n-2:0,l=e.map(([u])=>u),a=t.map((u,p)=>n===1?l[p]:u[i+1]),[f,c,m]=[t.map(u=>u[i]),a,l].map(qn);return{form:"points",points:t.map((u,p)=>({across:f[p],up:c[p],part:m[p],kind:s.classes>0?B(o,s,p):-1})),classes:s.classes,note:n>2?`inputs ${i+1} and ${i+2} of ${n}`:""}}function jn(t,e){let r=Math.min(t,e);return Array.from({length:r},(n,o)=>Math.round(o*(t-1)/Math.max(1,r-1)))}function qn(t){let[e,r]=[Math.min(...t),Math.max(...t)];return t.map(n=>(n-e)/(r-e||1))}var _e=2;function Ie({choices:t,...e}){let r=t.filter(({inputs:s})=>s<=_e),n=t.filter(({inputs:s})=>s>_e),o=n.some(({name:s})=>s===e.chosen);return y`<div class="thumbnails" role="group" aria-label="Data sets">
      ${r.map(s=>y`<${Re} key=${s.name} choice=${s} ...${e} />`)}
    </div>
    <details class="more-inputs" open=${o||void 0}>
      <summary>Data sets with more inputs</summary>
      <div class="thumbnails" role="group" aria-label="Data sets with more inputs">
        ${n.map(s=>y`<${Re} key=${s.name} choice=${s} ...${e} />`)}
      </div>
    </details>`}function Re({store:t,choice:e,rows:r,chosen:n,choose:o,disabled:s}){let i=r[e.name],l=Xn(()=>i?Ce(i,e):null,[i,e]),[a,f]=[t.theme.value,t.writing.value],c=Hn(null);return Gn(()=>{let m=l&&c.current?.getContext("2d");m&&Ee(m,l,a,u=>f.number(u,2))},[l,a,f]),y`<button
    type="button"
    data-name=${e.name}
    aria-pressed=${e.name===n}
    disabled=${s}
    onClick=${()=>o(e.name)}
  >
    <canvas ref=${c} width=${2*N} height=${2*N} aria-hidden="true"></canvas>
    <span>${e.name===Rt?"The article":e.title}</span>
    ${l?.note?y`<small>${l.note}</small>`:""}
  </button>`}function Pe(t){let{store:e,actions:r,showing:n,saying:o,choosing:s,open:i}=t,l=Vn(null),a=s.made.value;if(Kn(()=>{a&&i.value&&l.current?.querySelector(".choice-head")?.scrollIntoView({block:"nearest"})},[a?.recipe]),!i.value)return"";let[f,c,m]=[e.choices.value,e.recipe.value,e.network.value];if(!f||!m)return y`<p class="waiting">Fetching the data …</p>`;let u=e.keeps("network"),p=c&&"dataset"in c.data?c.data:null,d=f.datasets.find(({name:$})=>$===p?.dataset)?.formula??"";return y`
    <${Ie}
      choices=${f.datasets}
      rows=${t.thumbnails.value??{}}
      chosen=${s.openName.value}
      choose=${$=>{s.choose($)}}
      ...${{store:e,disabled:u}}
    />
    ${p&&d?y`<${fe}
            formula=${p.formula??d}
            begin=${t.begin}
            ...${{store:e,usual:d,disabled:u}}
          />`:""}
    <div ref=${l}><${Pt} ...${{store:e,actions:r,choosing:s}} /></div>
    <${ue} ...${t} />
    <${de} ...${t} />
    ${m.samples<2?y`<p class="hint">
            This network learns from one sample, which the diagram shows. A data set above opens another
            network; undo brings this one back.
          </p>`:y`<h3>Rows</h3>
            <${be} ...${{store:e,showing:n,saying:o,live:t.live,canWorkOut:t.canWorkOut}} />
            <${ie} ...${{store:e,showing:n,live:t.live}} />`}
  `}import{useState as Jn}from"preact/hooks";function Fe({store:t,looking:e,tell:r}){let n=t.network.value;if(!n)return"";let{layers:o}=n.names,{labels:s}=P(n),{across:i,up:l}=e.axes.value;return y`
    <div class="plane-choices">
      <label
        ><span class="spoken">Picture of</span>
        <select
          value=${e.of.value}
          onChange=${a=>e.of.value=We(a)}
        >
          <option value="">
            ${o[o.length-1].length>1?"outputs":o[o.length-1][0]}
          </option>
          ${o.slice(1).flatMap((a,f)=>a.length===1&&f===o.length-2?[]:a.map(c=>y`<option key=${c} value=${c}>${c}</option>`))}
        </select>
      </label>
      ${s.length>2?y`<${Le}
                label="Across"
                names=${s}
                value=${i}
                choose=${a=>e.across.value=a}
              />
              <${Le}
                label="Up"
                names=${s}
                value=${l??0}
                choose=${a=>e.up.value=a}
              />`:""}
      <${Ne} label="Samples show" of=${e.withErrors} words=${["output","error"]} />
      ${l===null?"":y`<${Ne} label="Colours" of=${e.inSteps} words=${["smooth","steps"]} />`}
      <${zn} names=${[s[i],l===null?"":s[l]]} store=${t} tell=${r} />
    </div>
  `}function We(t){return t.target.value}function Le({label:t,names:e,value:r,choose:n}){return y`<label
    ><span class="spoken">${t}</span>
    <select
      title=${t}
      value=${String(r)}
      onChange=${o=>n(Number(We(o)))}
    >
      ${e.map((o,s)=>y`<option key=${o} value=${String(s)}>${o}</option>`)}
    </select>
  </label>`}function Ne({label:t,of:e,words:r}){return y`<span class="switch" role="group" aria-label=${t}>
    ${r.map((n,o)=>y`<button
          key=${n}
          type="button"
          aria-pressed=${e.value===(o===1)}
          onClick=${()=>e.value=o===1}
        >
          ${n}
        </button>`)}
  </span>`}function zn({names:t,store:e,tell:r}){let[n,o]=Jn(!1),s=n&&e.frame.value&&!e.status.value.playing?r():null;return y`<details
    class="plane-values"
    onToggle=${i=>o(i.target.open)}
  >
    <summary>values</summary>
    ${s?y`<div class="scrolls" tabindex="0" role="group" aria-label="The picture in numbers">
            <table>
              <caption>
                ${s.of} over ${t[0]}${t[1]?` (columns) and ${t[1]} (rows)`:""}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${t[1]||""}</th>
                  ${s.across.map(i=>y`<th scope="col">${e.writing.value.number(i,2)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${s.values.map((i,l)=>y`<tr>
                      <th scope="row">${t[1]?e.writing.value.number(s.up[l],2):""}</th>
                      ${i.map(a=>y`<td>${a}</td>`)}
                    </tr>`)}
              </tbody>
            </table>
          </div>`:y`<p class="hint">
            ${e.status.value.playing?"Pause to read the values.":"Working out …"}
          </p>`}
  </details>`}function ht({columns:t,rows:e},r){return n=>{let[o,s]=[n%r,Math.floor(n/r)];return Math.floor((s+.5)*(e/r))*t+Math.floor((o+.5)*(t/r))}}var[W,nt]=[22,2],Ot=16,Qn={light:"#7a2fb5",dark:"#cf9bff"};function De(t,e){let r=new ImageData(W,W),n=new Uint32Array(r.data.buffer),o=[],s="";t.setAttribute("aria-hidden","true");function i(f,c){let m=JSON.stringify([f.map(p=>p.length),c]);if(m===s)return;s=m,o=[];let u=0;f.slice(1).forEach((p,d)=>{if(p.length>1){let $=L("canvas",""),w=Math.min(Ot,p.length);$.width=w*(W+nt),$.height=Math.ceil(p.length/w)*(W+nt),l($,p),o.push({canvas:$,names:p,first:u,activation:c[d]})}u+=p.length}),t.replaceChildren(...o.map(({canvas:p,names:d})=>Zn(p,d)))}function l(f,c){let m=({offsetX:u,offsetY:p})=>{let d=Math.min(Ot,c.length),[$,w]=[u,p].map(g=>Math.floor(g/(W+nt)));return $<d?c[w*d+$]:void 0};f.addEventListener("pointermove",u=>{let p=m(u);f.title=p??"",e.point(p??null,u.clientX,u.clientY)}),f.addEventListener("pointerleave",()=>e.point(null,0,0)),f.addEventListener("click",u=>{let p=m(u);p&&e.choose(p)})}function a(){t.hidden=!0}return a(),{clear:a,draw({layers:f,activations:c,theme:m,chosen:u},{grid:p,map:d}){if(p.rows===1)return a();i(f,c);let $=ht(p,W);for(let{canvas:w,names:g,first:h,activation:S}of o){let v=w.getContext("2d"),M=Math.min(Ot,g.length);v.clearRect(0,0,w.width,w.height),g.forEach((O,x)=>{let A=d(h+x),[b,k]=[x%M*(W+nt),Math.floor(x/M)*(W+nt)];K(n,A,V(S,A),{theme:m,steps:null,stride:$}),v.putImageData(r,b,k),O===u&&(v.lineWidth=3,v.strokeStyle=Qn[m],v.strokeRect(b+1,k+1,W-2,W-2))})}t.hidden=!1}}}function Zn(t,e){let[r,n]=[L("div",""),L("span","")];return n.textContent=`${e[0]} to ${e[e.length-1]}`,r.append(n,t),r}var dt=28;function Ue({spots:t}){return t.length>0&&t.every(({shape:e})=>e==="circle"||e==="pill")}function Be(t){let e=L("canvas","neuron-maps");e.setAttribute("aria-hidden","true");let r=new ImageData(dt,dt),n=new Uint32Array(r.data.buffer),o=L("canvas","");o.width=o.height=dt;let s=o.getContext("2d");t.prepend(e);function i(){t.classList.remove("mapped"),e.hidden=!0}i();function l({plan:a,activations:f,theme:c},{grid:m,map:u}){let{spots:p}=a;if(m.rows===1)return i();let d=globalThis.devicePixelRatio||1,[$,w]=[Math.round(a.width*d),Math.round(a.height*d)];(e.width!==$||e.height!==w)&&([e.width,e.height]=[$,w]);let g=e.getContext("2d");g.setTransform(d,0,0,d,0,0),g.clearRect(0,0,a.width,a.height);let h=ht(m,dt),S=0;for(let{layer:v,x:M,y:O,halfWidth:x,halfHeight:A}of p){if(v===0)continue;let b=u(S++);K(n,b,V(f[v-1],b),{theme:c,steps:null,stride:h}),s.putImageData(r,0,0),g.save(),g.beginPath(),g.roundRect(M-x,O-A,2*x,2*A,A),g.clip(),g.drawImage(o,M-x,O-A,2*x,2*A),g.restore()}e.hidden=!1,t.classList.add("mapped")}return{clear:i,draw:l}}function je(t,e,r,n=0){let o=[];for(let s=0;s+1<r;s++)for(let i=0;i+1<e;i++){let l=s*e+i,[a,f,c,m]=[t[l],t[l+1],t[l+e+1],t[l+e]],u=a>n;if(u===f>n&&u===c>n&&u===m>n)continue;let p=[a-n,f-n,c-n,m-n];p.every(Number.isFinite)&&to(o,p,i+.5,s+.5)}return o}var Ye=[[0,0],[1,0],[1,1],[0,1]];function to(t,e,r,n){let o=[];for(let i=0;i<4;i++){let[l,a]=[e[i],e[(i+1)%4]];if(l>0==a>0)continue;let f=l/(l-a),[c,m]=[Ye[i],Ye[(i+1)%4]];o.push([r+c[0]+f*(m[0]-c[0]),n+c[1]+f*(m[1]-c[1])])}let s=e.reduce((i,l)=>i+l,0)>0;o.length===4&&s!==e[0]>0&&o.push(o.shift());for(let i=0;i+1<o.length;i+=2)t.push(...o[i],...o[i+1])}var eo=4.2,[no,oo]=[400,2.6],[ro,qe]=[11,1.6],so=.08,Tt={light:{rim:"#ffffff",line:"#1c2026",chosen:"#7a2fb5"},dark:{rim:"#14171c",line:"#e8eaee",chosen:"#cf9bff"}};function Xe(t,e,{rows:r,theme:n,errors:o,wrong:s,shown:i,next:l,axes:a,placeOf:f,colourOf:c,shapeOf:m}){let u=Tt[n],p=r.count>no?oo:eo,d=0;for(let g=0;o&&g<r.count;g++)Number.isFinite(o[g])&&(d=Math.max(d,o[g]));let $=g=>{if(!o)return p;let h=Number.isFinite(o[g])?Math.sqrt(o[g]/(d||1)):1;return qe+(ro-qe)*h},w=r.width>(a.up===null?1:2);for(let g=0;g<r.count;g++){let[h,S]=f(g),v=g>=r.trainCount,M=c(g);t.globalAlpha=w&&g!==i?.45:1,pt(t,h*e.width,S*e.height,$(g),m(g)),t.fillStyle=v?u.rim:M,t.strokeStyle=v?M:u.rim,t.lineWidth=v?1.8:1.2,t.fill(),t.stroke(),o&&s?.[g]&&ao(t,h*e.width,S*e.height,u.line)}t.globalAlpha=1;for(let g of l)g!==i&&Ge(t,e,f(g),$(g)+2.5,1.2,u.line);i<r.count&&Ge(t,e,f(i),$(i)+4.5,3,u.chosen)}function Ge(t,{width:e,height:r},[n,o],s,i,l){t.beginPath(),t.arc(n*e,o*r,s,0,7),t.lineWidth=i,t.strokeStyle=l,t.stroke()}function ao(t,e,r,n){t.beginPath();for(let o of[1,-1])t.moveTo(e-4,r-4*o),t.lineTo(e+4,r+4*o);t.lineWidth=1.5,t.strokeStyle=n,t.stroke()}function He(t,e,r,{columns:n,rows:o},{coding:s,theme:i}){let[l,a]=[e.width/n,e.height/o];t.beginPath();let f=r.length===1?r:r.map((c,m)=>lo(r,m));for(let c of f){let m=je(c,n,o,r.length===1?s.middle:0);for(let u=0;u<m.length;u+=4)t.moveTo(m[u]*l,m[u+1]*a),t.lineTo(m[u+2]*l,m[u+3]*a)}t.lineWidth=1.6,t.strokeStyle=Tt[i].line,t.stroke()}function lo(t,e){return Float64Array.from(t[e],(r,n)=>{let o=-1/0;for(let s=0;s<t.length;s++)s!==e&&(o=Math.max(o,t[s][n]));return r-o})}function Ke(t,e,r){let[n,o]=[1/0,-1/0],s=l=>{Number.isFinite(l)&&([n,o]=[Math.min(n,l),Math.max(o,l)])};if(r)for(let l=0;l<e.count;l++)s(e.targets[l*e.outputs]);for(let l=0;l<t.length;l++)s(t[l]);let i=(o-n)*so||1;return n<=o?{low:n-i,high:o+i}:{low:-1,high:1}}function Ve(t,{width:e,height:r},n,{low:o,high:s},i){t.beginPath();for(let l=0;l<n.length;l++)t.lineTo((l+.5)/n.length*e,(1-(n[l]-o)/(s-o))*r);t.lineWidth=2.5,t.strokeStyle=Tt[i].line,t.stroke()}var io=16,[uo,co]=[64,44],fo={ArrowLeft:"left",ArrowRight:"right",ArrowUp:"up",ArrowDown:"down"};function Je(t,e){let[r,n,o]=[L("div","plane-y"),L("div","plane-plot"),L("div","plane-x")],[s,i,l,a]=[L("canvas","plane-field"),L("canvas","plane-marks"),L("p","plane-readout"),L("p","plane-title")];for(let b of[r,o,s,i,a])b.setAttribute("aria-hidden","true");l.hidden=!0,n.append(s,i,a,l),t.classList.add("plane");let f=L("div","plane-frame");f.append(r,n,o),t.append(f),n.tabIndex=0,n.setAttribute("role","application"),n.setAttribute("aria-roledescription","plane of samples");let c=null,m=null,u=[],p=null,d={width:0,height:0},$={low:0,high:1},w="";new ResizeObserver(([{contentRect:b}])=>{d={width:b.width,height:b.height},h()}).observe(n);function g(b){let{rows:k,axes:E}=c,T=E.up===null?k.targets[b*k.outputs]:k.inputs[b*k.width+E.up],{x:C}=m;return[Q(C,k.inputs[b*k.width+E.across]),1-Q($,T)]}function h(){if(!c||!m||!d.width||u.length===0)return;let{axes:b,neuron:k,rows:E}=c;$=b.up===null?Ke(u[0],E,k===null):m.y;let T=po(i,d),C={theme:c.theme,steps:Me(c.steps,k===null?c.coding.classes:0)};s.hidden=b.up===null,b.up===null?Ve(T,d,u[0],$,c.theme):(S(m,C),k===null&&c.coding.classes>0&&He(T,d,u,m,c)),Xe(T,d,{...c,placeOf:g,colourOf:v,shapeOf:M}),O(m.x),n.setAttribute("aria-label",c.label),a.textContent=c.title,a.hidden=c.title===""}function S({columns:b,rows:k},E){let{neuron:T,activation:C,coding:R}=c;(s.width!==b||s.height!==k||!p)&&([s.width,s.height]=[b,k],p=new ImageData(b,k));let _=new Uint32Array(p.data.buffer);T===null&&u.length>1&&R.classes>0?Oe(_,u,R,E):K(_,u[0],T===null?R:V(C,u[0]),E),s.getContext("2d")?.putImageData(p,0,0),s.classList.toggle("sharp",E.steps!==null)}function v(b){let{rows:k,coding:E,theme:T}=c;return E.classes>0?H(B(k,E,b),T):ft(k.targets[b*k.outputs],E,T)}function M(b){let{rows:k,coding:E}=c;return E.classes>2?B(k,E,b):0}function O(b){let{names:k,writing:E}=c,T=[b,$].map((_,I)=>Gt(_,[d.width/uo,d.height/co][I])),C=T.map(({values:_,decimals:I})=>_.map(D=>E.number(D,I))),R=JSON.stringify([k,C,d,b,$]);R!==w&&(w=R,o.replaceChildren(...T[0].values.map((_,I)=>gt(C[0][I],"left",Q(b,_))),gt(k[0])),r.replaceChildren(...T[1].values.map((_,I)=>gt(C[1][I],"top",1-Q($,_))),gt(k[1])))}function x(b,k){let[E,T]=[null,io];for(let C=0;C<c.rows.count;C++){let[R,_]=g(C),I=Math.hypot(R*d.width-b,_*d.height-k);I<T&&([E,T]=[C,I])}return E}function A(b){let k=n.getBoundingClientRect();return[b.clientX-k.left,b.clientY-k.top]}return n.addEventListener("click",b=>{let k=c&&m?x(...A(b)):null;k!==null&&e.show(k)}),n.addEventListener("pointermove",b=>{if(!c||!m)return;let[k,E]=A(b),T=e.pointAt(Y(m.x,k/d.width),Y(m.y,1-E/d.height));l.textContent=T,l.hidden=T==="",l.classList.toggle("low",E<d.height/2),n.classList.toggle("over-sample",x(k,E)!==null)}),n.addEventListener("pointerleave",()=>l.hidden=!0),n.addEventListener("keydown",b=>{if(!c||!m||b.ctrlKey||b.altKey||b.metaKey)return;let k=fo[b.key],{rows:E,shown:T}=c;if(k){let R=Dt(_=>{let[I,D]=g(_);return[I,1-D]},E.count,T,k);R!==T&&e.show(R)}else if(b.key==="PageDown")e.move(1);else if(b.key==="PageUp")e.move(-1);else if(b.key==="Home")e.show(0);else if(b.key==="End")e.show(E.count-1);else return;b.preventDefault(),b.stopPropagation()}),{show(b,k){c=b;let{neuron:E,neurons:T,rows:C}=b,R=E===null?Array.from({length:C.outputs},(_,I)=>T-C.outputs+I):[E];({grid:m}=k),u=R.map(_=>Float64Array.from(k.map(_))),h()}}}function po(t,{width:e,height:r}){let n=globalThis.devicePixelRatio||1,[o,s]=[Math.round(e*n),Math.round(r*n)];(t.width!==o||t.height!==s)&&([t.width,t.height]=[o,s]);let i=t.getContext("2d");return i.setTransform(n,0,0,n,0,0),i.clearRect(0,0,e,r),i}function gt(t,e,r=0){let n=L("span",e?"":"plane-axis");return n.textContent=t,e&&(n.style[e]=`${100*r}%`),n}var[ho,go]=[5,8];function xs({store:t,actions:e,server:r,settings:n,opened:o,panelOpen:s,planOf:i,resized:l,isHidden:a,show:f}){let c=ot("#plane"),m=ot(".diagram-place"),u=ot(".stage"),p=se(t,e,r),d=Yt(t),$=xt(()=>p.rows.value!==null&&(t.network.value?.samples??0)>1),w=xt(()=>$.value&&!a),g=Nt(r),h=Vt(t,p,{load:g.load,fetchField:r.field,axes:()=>d.axes.value,isSeen:()=>$.peek()&&!document.hidden&&(s.peek()||c.offsetWidth>0),onPicture:T=>mo(()=>b(T))}),S=Ut(p,h),v=te(t,p,h),M=le(t,p,d,h),O=Be(m),x=De(ot("#map-strip"),{point:e.point,choose:e.select}),A=Je(ot("#plane-view"),{show:T=>{p.show(T)},move:p.move,pointAt:M.pointAt});function b(T){let[C,R,_]=[E.value,i(),t.network.value],I=(t.moment.value?.of??0)>0;if(!C||!_||!w.value||c.offsetWidth===0)return k();let D=p.coming.value,q=D.length<C.rows.trainCount?D:[];A.show({...C,next:q,shown:p.shown.value,label:M.label.value},T);let{activations:J}=_;if(!R||I)k();else if(Ue(R))x.clear(),O.draw({plan:R,activations:J,theme:C.theme},T);else{O.clear();let{layers:wt}=_.names;x.draw({layers:wt,activations:J,theme:C.theme,chosen:t.selected.value},T)}}function k(){O.clear(),x.clear()}At(()=>{l.value,c.hidden=!w.value;let T=t.network.value?.layers??[];u.classList.toggle("with-plane",w.value),u.classList.toggle("broad",T.length>ho||Math.max(...T)>go),w.value?h.request():k()});let E=xt(()=>{let[T,C,R]=[t.network.value,p.rows.value,p.coding.value];if(!T||!C||!R)return null;let _=d.axes.value,{layers:I}=T.names,{labels:D}=P(T),q=d.neuron.value,J=d.withErrors.value;return{rows:C,coding:R,axes:_,names:[D[_.across],_.up===null?q?.name??I[I.length-1][0]:D[_.up]],neuron:q?.place??null,title:q?.name??"",activation:q?T.activations[q.layer-1]:"",neurons:T.layers.slice(1).reduce((wt,ze)=>wt+ze,0),errors:J?h.live.value?.errors??null:null,wrong:J?S.wrong.value:null,steps:d.inSteps.value,theme:t.theme.value,writing:t.writing.value}});return At(()=>{E.value,p.shown.value,p.coming.value,h.request()}),At(()=>{s.value&&o.getThumbnails().catch(()=>{})}),f("#plane-controls",Fe,{looking:d,tell:M.table}),f("#data",Pe,{showing:p,saying:v,live:h.live,thumbnails:o.thumbnails,canWorkOut:h.canWorkOut,open:s,begin:n.begin,choosing:o.choosing}),{right:S.right,showing:p}}function ot(t){return document.querySelector(t)}export{xs as createDataView};
