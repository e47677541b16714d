import{a as Bt,b as Wt,d as Ht,j as ft}from"./chunk-HSKRMV2O.js";import{a as pt}from"./chunk-DJJUJXPC.js";import{a as p}from"./chunk-YV6CSYCU.js";import{computed as Mn,effect as En,signal as ut}from"@preact/signals";import{computed as dt,signal as F}from"@preact/signals-core";function j({columns:t,usual:e}){return{columns:t.map((n,s)=>{let o=e.inputs.includes(s)?"input":e.targets.includes(s)?"target":"out",a=n.kind==="word"||Be(n)||We(n);return{role:o,scaling:Ft(n,o,a),asClasses:a}}),gaps:e.gaps,twoClasses:e.two_classes,test:0}}function Ft(t,e,n){return e!=="target"||!n&&Kt(t)?"minus_one_to_one":"none"}function Kt({low:t,high:e}){return Math.max(Math.abs(t??0),Math.abs(e??0))>3}function Be({name:t,low:e,words:n}){return/^(class|classes|label|labels|species|outcome|variety|target|y)$/i.test(t)&&(e===0||e===1)&&n.length>=3&&n.length<=10}function We({words:t}){return t.length===2&&t[0]==="0"&&t[1]==="1"}function G({kind:t,words:e}){return t==="word"||e.length>=2&&e.length<=16}function It(t,e,n){let s=j(t),o=n?.columns.length===s.columns.length?n.columns:null;return{...s,gaps:n?.gaps??s.gaps,twoClasses:n?.twoClasses??s.twoClasses,columns:s.columns.map((a,r)=>{let[u,i]=[e[r]??"out",t.columns[r]],{saidKind:h=!1,saidScaling:f=!1,...g}=o?.[r].role===u?o[r]:a,k=h&&G(i)?g.asClasses:a.asClasses,l=Kt(i)&&!(u==="target"&&k)?"minus_one_to_one":"none";return{role:u,asClasses:k,scaling:f?g.scaling:l,saidKind:h,saidScaling:f}})}}function X(t,e,n,s){let o=t.columns[e],a={...o,...n};return(a.role!==o.role||a.asClasses!==o.asClasses)&&(a.scaling=Ft(s.columns[e],a.role,a.asClasses)),n.asClasses!==void 0&&(a.saidKind=!0),n.scaling!==void 0&&(a.saidScaling=!0),{...t,columns:t.columns.with(e,a)}}function J(t,e){let n=t.columns.map(s=>s.role==="input"?{...s,scaling:e,saidScaling:!0}:s);return{...t,columns:n}}function Ut({columns:t}){let e=t.flatMap(({role:n},s)=>n==="target"?[s]:[]);return e.length===1?e[0]:-1}function ht({columns:t}){let e=new Set(t.filter(({role:n})=>n==="input").map(({scaling:n})=>n));return e.size===1?[...e][0]:""}function mt(t){return new URLSearchParams(Object.entries(t).filter(([,e])=>e))}function zt(t,{columns:e,gaps:n,twoClasses:s,test:o},a){let r=mt(t),u=f=>a.columns[f].kind==="word",i="none";e.forEach(({role:f,scaling:g,asClasses:k},l)=>{f!=="out"&&(r.append(f==="input"?"inputs":"targets",String(l)),f==="input"?r.append("scalings",g):k||(i=g))});let h=e.filter(({role:f},g)=>f==="target"&&!u(g));return h.length>0&&r.set("classes",h.some(({asClasses:f})=>f)?"always":"auto"),h.length>0&&h.length===e.filter(({role:f})=>f==="target").length&&(h.some(({asClasses:f})=>f)||r.set("classes","never")),r.set("target_scaling",i),r.set("two_classes",s),r.set("words","one_hot"),r.set("gaps",n),o>0&&r.set("test_fraction",String(o)),r}function jt({columns:t}){return t.some(({role:e})=>e==="input")?t.some(({role:e})=>e==="target")?"":"Choose a column as the target.":"Choose at least one column as an input."}var Gt=[["","none"],["4","4"],["8","8"],["8,4","8 and 4"],["16,8","16 and 8"]];function qt(t){return t<=12?"4":"8"}function Vt(t,e){let n=e===""?[]:e.split(",").map(Number),{output:s,error:o}=He(t),a=t.data.inputs.length;return{version:1,network:{layers:[t.inputs.length,...n,t.outputs.length],activations:[...n.map(()=>"tanh"),s],biases:"per_neuron",start:{initializer:"xavier"}},data:t.data,rule:{learning_rate:.02,error:o,optimizer:"adam",train_biases:!0,batch_size:a>20?20:0,shuffle:a>20},seed:0,edits:[]}}function He({classes:t,outputs:e}){return t.length===0?{output:"linear",error:"half_squared"}:e.length===1?{output:"logistic",error:"binary_cross_entropy"}:{output:"softmax",error:"cross_entropy"}}var Fe={linear:"a linear output for numbers",logistic:"a logistic output between 0 and 1 for two classes",softmax:"softmax outputs, one for each class"};function Yt({network:t,rule:e}){let n=Fe[t.activations[t.activations.length-1]],s=t.layers.length>2?"tanh neurons, ":"",o=e.batch_size?`batches of ${e.batch_size}`:"all rows at once";return`Network ${t.layers.join("-")}: ${s}${n}, a trained bias for each neuron, weights drawn by Xavier’s rule. Adam, learning rate ${e.learning_rate}, ${o}.`}var Ke=200,Z=1048576;function Qt(t,e){let n=F(null),s=F({}),o=F(null),a=F(null),r=F(null),u=F(""),i=F(!1),h=F(null),f=null,g=dt(()=>h.value??qt(r.value?.lines.length??0)),k=dt(()=>r.value&&Vt(r.value,g.value)),l=null;async function m(d,v,x){l?.abort();let R=l=new AbortController;i.value=!0;try{let b=await d(R.signal);if(l!==R)return;u.value="",v(b)}catch(b){if(l!==R)return;r.value=null,x?.(),u.value=b.message}l===R&&(i.value=!1)}function y(){let d=n.peek();if(d){if(d.bytes.size>Z){l?.abort(),l=null,[o.value,r.value,i.value]=[null,null,!1],u.value=Ue(d.name,d.bytes.size);return}m(v=>t.dataReading(d.bytes,mt(s.peek()),v),v=>{let x=o.peek();o.value=v,f?a.value={...f(v),test:a.peek()?.test??0}:(!a.peek()||!x||!Ie(x,v))&&(a.value=j(v)),S()},()=>o.value=null)}}function S(){let[d,v,x]=[n.peek(),a.peek(),o.peek()];if(!d||!v||!x)return;let R=jt(v);if(R){l?.abort(),l=null,[r.value,u.value,i.value]=[null,R,!1];return}m(b=>t.dataRecipe(d.bytes,zt(s.peek(),v,x),b),b=>r.value=b)}let _;return{file:n,options:s,reading:o,choices:a,made:r,refusal:u,isBusy:i,layers:g,recipe:k,words:dt(()=>k.value&&Yt(k.value)),take(d,v,x){n.value={bytes:d,name:v},s.value=x?.options??{},f=x?.choose??null,x||([o.value,a.value,r.value,h.value]=[null,null,null,null]),clearTimeout(_),i.value=!0,_=setTimeout(y,x?Ke:0)},wait(d){clearTimeout(_),l?.abort(),l=null,[n.value,o.value,r.value,i.value]=[null,null,null,!1],u.value=d},read(d){s.value={...s.peek(),...d},y()},choose(d){let[v,x]=[a.peek(),o.peek()];!v||!x||(a.value=d(v,x),S())},setHidden(d){h.value=d},async use(){let d=k.peek();if(!d)return!1;let v=await e(d);return v.ok||(u.value=v.message),v.ok}}}function Ie(t,e){let n=({columns:s})=>s.map(({name:o,kind:a})=>`${a} ${o}`).join(`
`);return n(t)===n(e)}function Ue(t,e){return`${$t(t,e)} Keep the columns that you need and at most 2,000 rows, save them as CSV, and choose that file.`}function $t(t,e){let[n,s]=[e,Z].map(o=>o.toLocaleString("en"));return`“${t}” has ${n} bytes, and at most ${s} are read.`}import{computed as ee,signal as I}from"@preact/signals-core";function Jt(t,e){return t.slice(1).map((n,s)=>{let[o,a]=[t[s],e.slice(s,s+2)],r=a.length===2&&a[0]===o&&a[1]===n;return{from:o,to:n,now:a.length===2?`${a[0]} → ${a[1]}`:"none",fits:r}})}function Zt(t,e){let n=[t[0]!==e[0]?`${Xt(t[0],"input")} where the data have ${e[0]}`:"",t[t.length-1]!==e[e.length-1]?`${Xt(t[t.length-1],"output")} where the data have ${e[e.length-1]}`:""].filter(Boolean);return n.length===0?"":`These weights have ${n.join(" and ")}. Open data that fit first, then read the weights again.`}function Xt(t,e){return`${t} ${e}${t===1?"":"s"}`}function te(t,{layers:e,biases:n,start:s}){let o=t.network.activations,a=e.slice(1,-1).map((r,u)=>o[Math.min(u,o.length-2)]??"tanh");return{...t,network:{...t.network,layers:e,activations:[...a,o[o.length-1]],biases:n,start:s},edits:[]}}function ne(t,e,n){let s=I(null),o=I(null),a=I(null),r=I(""),u=I(""),i=I(!1),h=ee(()=>{let[l,m]=[o.value?.layers,t.network.value];return l&&m?Jt(l,m.layers):null}),f=ee(()=>{let[l,m]=[o.value?.layers,t.network.value];return l&&m?Zt(l,m.layers):""}),g=0;async function k(){let l=s.peek();if(!l)return;let m=++g;if([o.value,u.value]=[null,""],l.bytes.size>Z){u.value=`${$t(l.name,l.bytes.size)} Save the weights alone, without the optimiser’s state.`;return}i.value=!0;try{let y=await e.weightsReading(l.bytes,r.peek());if(m!==g)return;y.order_needed?a.value=y.sizes:o.value=y}catch(y){m===g&&(u.value=y.message)}m===g&&(i.value=!1)}return{file:s,given:o,question:a,order:r,refusal:u,isBusy:i,fit:h,fault:f,take(l,m){s.value={bytes:l,name:m},[a.value,r.value]=[null,""],k()},choose(l){r.value=l,k()},async use(){let[l,m]=[o.peek(),t.network.peek()];if(!l?.layers||!l.start||!m)return!1;let{layers:y,biases:S,start:_}=l;try{let d={...await e.recipe(),rule:m.settings},v=await n(te(d,{...l,layers:y,biases:S??"none",start:_}));return v.ok||(u.value=v.message),v.ok}catch(d){return u.value=d.message,!1}}}}var N=["A","B","C","D"];var K=[1,2,6],tt=500,ze=200;function oe(){return{points:[],past:[],future:[],isMoving:!1}}function q(t,e){let n=Math.round(t*tt/e);return Math.max(-tt,Math.min(tt,n))*e/tt+0}function et({points:t,past:e},n){return{points:n,past:[...e,t].slice(-ze),future:[],isMoving:!1}}function se(t,e){return t.points.length>=2e3?t:et(t,[...t.points,e])}function ae(t,e,n,s){let o=t.points.with(e,{...t.points[e],x:n,y:s});return{...t.isMoving?{...t,points:o}:et(t,o),isMoving:!0}}function re(t){return t.isMoving?{...t,isMoving:!1}:t}function gt(t,e){return et(t,t.points.toSpliced(e,1))}function bt(t,e){return et(t,e)}function wt({points:t,past:e,future:n}){let s=e.at(-1);return s?{points:s,past:e.slice(0,-1),future:[t,...n],isMoving:!1}:{points:t,past:e,future:n,isMoving:!1}}function vt({points:t,past:e,future:n}){let[s,...o]=n;return s?{points:s,past:[...e,t],future:o,isMoving:!1}:{points:t,past:e,future:n,isMoving:!1}}function yt(t,e,n,s){let[o,a]=[-1,s];return t.forEach((r,u)=>{let i=Math.hypot(r.x-e,r.y-n);i<=a&&([o,a]=[u,i])}),o}function kt(t){let e=N.map(()=>0);for(let{kind:n}of t)e[n]++;return e}function le(t){let e=kt(t).filter(n=>n>0).length;return e>=2?t.every(({x:n})=>n===t[0].x)?"All points have the same x1. Move one aside.":t.every(({y:n})=>n===t[0].y)?"All points have the same x2. Move one up or down.":"":e===1?"All points are of one class. Choose another class, and set a point of it.":"Set points of at least two classes."}function ie(t){return["x1	x2	class",...t.map(({x:n,y:s,kind:o})=>`${n}	${s}	${N[o]}`)].join(`
`)}function nt(t){let e=t.reduce((n,{x:s,y:o})=>Math.max(n,Math.abs(s),Math.abs(o)),0);return K.find(n=>n>=e)??K[K.length-1]}function ue(t,e){let n=t.map(([o,a],r)=>({x:o,y:a,kind:e[r]}));return n.every(({x:o,y:a,kind:r})=>r<N.length&&Math.max(Math.abs(o),Math.abs(a))<=K[K.length-1])?n:null}var je=/^[+\-−]?(\d+([.,]\d*)?|[.,]\d+|\d{1,3}([ '_.,\u00a0\u202f]\d{3})+([.,]\d+)?)(e[+\-−]?\d+)?\s*%?$/i,Ge=/^(|-|\?|\.|na|n\/a|nan|null|none)$/i;function Y(){return{heads:[{name:"x1",role:"input"},{name:"x2",role:"input"},{name:"y",role:"target"}],rows:Array.from({length:4},()=>["","",""])}}function ce(t,e,n){let s=o=>a=>({name:a,role:o});return{heads:[...t.map(s("input")),...e.map(s("target"))],rows:n.map(o=>o.map(String))}}function pe({heads:t,rows:e},n,s,o){return{heads:t,rows:e.with(n,e[n].with(s,o))}}function xt({heads:t,rows:e},n,s){return{heads:t.with(n,{...t[n],...s}),rows:e}}function Ct({heads:t,rows:e},n){return e.length>=2e3?{heads:t,rows:e}:{heads:t,rows:e.toSpliced(n+1,0,_t(t.length))}}function fe({heads:t,rows:e},n){return{heads:t,rows:e.length===1?[_t(t.length)]:e.toSpliced(n,1)}}function ot({heads:t,rows:e},n){if(t.length>=16)return{heads:t,rows:e};let s=t.findIndex(u=>u.role==="target"),o=n==="target"||s<0?t.length:s,a=n==="input"?"x":"y",r=t.filter(u=>u.role===n).length+1;for(;t.some(({name:u})=>u===`${a}${r}`);)r++;return{heads:t.toSpliced(o,0,{name:`${a}${r}`,role:n}),rows:e.map(u=>u.toSpliced(o,0,""))}}function he({heads:t,rows:e},n){return t.length<=2?{heads:t,rows:e}:{heads:t.toSpliced(n,1),rows:e.map(s=>s.toSpliced(n,1))}}function me(t){let e=t.replace(/(\r\n|\r|\n)$/,"").split(/\r\n|\r|\n/);return e.length>1||t.includes("	")?e.map(n=>n.split("	")):null}function de(t,e,n,s){let o=Math.max(...s.map(i=>i.length)),a=t;for(;a.heads.length<Math.min(n+o,16);)a=ot(a,"target");let r=a.rows.map(i=>[...i]);for(;r.length<Math.min(e+s.length,2e3);)r.push(_t(a.heads.length));let u=0;return s.forEach((i,h)=>i.forEach((f,g)=>{e+h<r.length&&n+g<a.heads.length?r[e+h][n+g]=f.trim():u++})),{table:{heads:a.heads,rows:r},left:u}}function _t(t){return Array.from({length:t},()=>"")}var St=t=>je.test(t.trim()),V=t=>Ge.test(t.trim());function Ot({heads:t,rows:e}){let n=t.map(({role:s},o)=>{let a=e.filter(r=>!V(r[o]));return s==="input"||2*a.filter(r=>St(r[o])).length>=a.length});return(s,o)=>{let[a,{name:r,role:u}]=[e[s],t[o]],i=a[o];if(V(i))return a.every(V)?"":`Row ${s+1} has no value in ${r}: the row is left out. Fill it, or remove the row.`;if(St(i)===n[o])return"";let h=`“${i}” in row ${s+1}`;return u==="input"?`${h} is no number, and an input is one. Write a number, or make ${r} a target.`:n[o]?`${h} is no number, and the other values of ${r} are. A target holds numbers, or names of classes.`:`${h} is a number, and the other values of ${r} are names of classes. Write a name.`}}function Tt(t){let e=Ot(t);for(let n=0;n<t.rows.length;n++)for(let s=0;s<t.heads.length;s++){let o=t.rows[n][s];if(!V(o)&&e(n,s))return e(n,s)}return""}function $e({rows:t}){return t.some(e=>!e.some(V))}function ge({heads:t,rows:e}){let n=a=>`"${a.replaceAll('"','""')}"`,s=t.map(({name:a},r)=>n(a.trim()||`column ${r+1}`)),o=e.map(a=>a.map(r=>/["\t\n\r]|^[#%]/.test(r)?n(r):r.trim()));return[s,...o].map(a=>a.join("	")).join(`
`)}function be({rows:t}){let e=t.flat().filter(St);return e.some(n=>n.includes(","))&&!e.some(n=>n.includes("."))?"comma":"point"}function we(t,{row:e,column:n},{heads:s,rows:o},{isShift:a,atStart:r,atEnd:u}){let i=(h,f)=>h>=0&&f>=0&&f<s.length?{row:h,column:f}:null;return t==="Tab"&&!a&&n===s.length-1?e+1<o.length?i(e+1,0):null:t==="Enter"?i(e+(a?-1:1),n):t==="ArrowDown"?e+1<o.length?i(e+1,n):null:t==="ArrowUp"?i(e-1,n):t==="ArrowLeft"&&r?i(e,n-1):t==="ArrowRight"&&u?i(e,n+1):null}import{useLayoutEffect as Tn,useRef as Le}from"preact/hooks";var Mt=8,ve=4,qe=[["input","Input"],["target","Target"],["out","Leave out"]],st=[["minus_one_to_one","−1 … 1"],["zero_to_one","0 … 1"],["standard","Mean 0, variance 1"],["none","As it is"]];function ye({store:t,own:e,reading:n,choices:s}){let{columns:o,first_rows:a}=n,r=e.made.value,u=t.notation.value.comma==="true",i=l=>u?String(l).replace("-","−").replace(".",","):String(l).replace("-","−"),h=(l,m)=>e.choose((y,S)=>X(y,l,m,S)),f=l=>{let{role:m,asClasses:y}=s.columns[l];return o[l].kind==="number"&&(m==="input"||m==="target"&&!y)},g=l=>f(l)?[...r?.inputs??[],...r?.outputs??[]].find(({column:m})=>m===l)?.formula:"",k=l=>o.map((m,y)=>p`<td key=${y} class=${s.columns[y].role}>${l(y)}</td>`);return p`<div class="scrolls own-columns" tabindex="0" role="group" aria-label="Columns and first rows">
      <table>
        <caption class="spoken">
          What was understood: the columns, and the first rows
        </caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            ${o.map(({name:l},m)=>p`<th key=${m} scope="col" class=${s.columns[m].role}>${l}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Role</th>
            ${k(l=>D(`Role of ${o[l].name}`,s.columns[l].role,qe,m=>h(l,{role:m})))}
          </tr>
          <tr>
            <th scope="row">Kind</th>
            ${k(l=>Ve(o[l],s.columns[l],m=>h(l,{asClasses:m})))}
          </tr>
          <tr>
            <th scope="row">Scaling</th>
            ${k(l=>f(l)?D(`Scaling of ${o[l].name}`,s.columns[l].scaling,st,m=>h(l,{scaling:m})):"")}
          </tr>
          <tr class="formulas">
            <th scope="row">Formula</th>
            ${k(g)}
          </tr>
          ${a.slice(0,Mt).map(({line:l,cells:m,problem:y})=>p`<tr key=${l} class=${y?"left-line":""} title=${y||null}>
                <th scope="row">Line ${l}</th>
                ${m.map((S,_)=>S===null?p`<td key=${_} class=${`gap ${s.columns[_].role}`}>gap</td>`:p`<td key=${_} class=${s.columns[_].role}>
                        ${typeof S=="number"?i(S):S}
                      </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
    ${n.row_count>Mt&&p`<p class="hint">The first ${Mt} of ${n.row_count.toLocaleString("en")} rows.</p>`}`}function Ve(t,{role:e,asClasses:n},s){let{words:o,distinct:a}=t,r=`${o.slice(0,ve).join(", ")}${a>ve?", …":""}`;return t.kind==="number"?e==="target"&&G(t)?Et(t,n,s):t.row_numbers?"row numbers":"numbers":e==="target"?`${a} classes: ${r}`:e==="input"?`${a} words, an input each: ${r}`:`${a} words: ${r}`}function Et({name:t,distinct:e},n,s){let o=[["numbers","Numbers"],["classes",`${e} classes`]];return D(`Kind of ${t}`,n?"classes":"numbers",o,a=>s(a==="classes"))}function D(t,e,n,s){return p`<select
    aria-label=${t}
    value=${e}
    onChange=${o=>s(o.target.value)}
  >
    ${n.map(([o,a])=>p`<option key=${o} value=${o}>${a}</option>`)}
  </select>`}var Ye=12,Qe=[["leave_out","Leave such rows out"],["refuse","Refuse the table"]],Xe=[["one_output","One output, 0 and 1"],["two_outputs","Two outputs, softmax"]];function U({own:t,canScale:e,isTyped:n=!1}){let[s,o,a]=[t.reading.value,t.choices.value,t.made.value],r=s?.columns.some(({gaps:h})=>h>0)||(a?.left_out_count??0)>0||o?.gaps==="refuse",u=o?.test??0,i=n&&o?Ut(o):-1;return p`
    ${o&&s&&p`<div class="own-choices">
        ${e&&p`<label>
            <span>Scale all inputs</span>
            ${D("Scale all inputs",ht(o),ht(o)?st:[["","Each its own"],...st],h=>t.choose(f=>J(f,h)))}
          </label>`}
        ${i>=0&&s.columns[i].kind==="number"&&G(s.columns[i])&&p`<label>
            <span>${s.columns[i].name} holds</span>
            ${Et(s.columns[i],o.columns[i].asClasses,h=>t.choose((f,g)=>X(f,i,{asClasses:h},g)))}
          </label>`}
        ${r&&p`<label>
            <span>Rows with gaps</span>
            ${D("Rows with gaps",o.gaps,Qe,h=>t.choose(f=>({...f,gaps:h})))}
          </label>`}
        ${a?.classes.length===2&&p`<label>
            <span>Two classes</span>
            ${D("Two classes",o.twoClasses,Xe,h=>t.choose(f=>({...f,twoClasses:h})))}
          </label>`}
        <label>
          <span>For testing: ${Math.round(100*u)} %</span>
          <input
            type="range"
            min="0"
            max="0.5"
            step="0.05"
            value=${u}
            aria-valuetext=${`${Math.round(100*u)} %`}
            onChange=${h=>{let{value:f}=h.target;t.choose(g=>({...g,test:Number(f)}))}}
          />
        </label>
        <label>
          <span>Hidden neurons</span>
          ${D("Hidden neurons",t.layers.value,Gt,t.setHidden)}
        </label>
      </div>`}
    ${a&&n&&p`<${Ze} made=${a} />`}
    ${a&&p`<${At} notes=${[...s?.notes??[],...a.notes]} />`}
    ${a&&a.left_out_count>0&&p`<${Je} made=${a} />`}
    ${a&&p`<p class="own-network">${t.words.value}</p>`}
  `}function At({notes:t}){let e=[...new Set(t.map(({text:n})=>n))];return e.length===0?"":p`<ul class="own-notes" aria-label="Notes">
    ${e.map(n=>p`<li key=${n}>${n}</li>`)}
  </ul>`}function Je({made:t}){let e=t.left_out.slice(0,Ye),n=t.left_out_count-e.length;return p`<details class="own-left" open=${t.left_out_count<=4}>
    <summary>${at(t.left_out_count,"row")} left out</summary>
    <ul>
      ${e.map(({text:s,line:o})=>p`<li key=${o}>${s}</li>`)}
      ${n>0&&p`<li>and ${at(n,"more row")}</li>`}
    </ul>
  </details>`}function Ze({made:t}){let e=[...t.inputs,...t.outputs].filter(({formula:n})=>n!=="x' = x");return e.length===0?"":p`<ul class="own-notes" aria-label="Scaling">
    ${e.map(({name:n,formula:s})=>p`<li key=${n}>${n}: ${s}</li>`)}
  </ul>`}function at(t,e){return`${t.toLocaleString("en")} ${e}${t===1?"":"s"}`}import{useState as tn}from"preact/hooks";var en=300;function rt({label:t,hint:e,accept:n,name:s,example:o,take:a}){let[r,u]=tn(void 0),i=h=>h.trim()&&a(new Blob([h]),nn);return p`<div class="own-source">
    <label class="own-text">
      <span>${t}</span>
      <textarea
        rows="4"
        spellcheck="false"
        autocomplete="off"
        placeholder=${o}
        onInput=${h=>{let{value:f}=h.target;clearTimeout(r),u(setTimeout(()=>i(f),en))}}
      ></textarea>
    </label>
    <p class="own-choose">
      <label class="button">
        Choose a file …
        <input
          type="file"
          class="spoken"
          accept=${n}
          onChange=${h=>{let f=h.target,[g]=f.files??[];g&&a(g,g.name),f.value=""}}
        />
      </label>
      <span class="hint">${s?`Read: ${s}`:e}</span>
    </p>
  </div>`}var nn="the text";var on=`size;weight;kind
1,5;20;apple
2,5;31;pear
…`,sn=[["comma","Commas"],["semicolon","Semicolons"],["tab","Tabs"],["bar","Bars"],["spaces","Spaces"]],an=[["point","Point"],["comma","Comma"]],rn=[["true","Yes"],["false","No"]];function ke({store:t,own:e}){let[n,s]=[e.reading.value,e.file.value];return p`
    <${rt}
      label="Paste or type a table"
      hint="or drop one here: CSV, TSV, or any text table, at most 2,000 rows and 16 columns"
      accept=".csv,.tsv,.tab,.txt,.dat,text/csv,text/tab-separated-values,text/plain"
      name=${s?.name??""}
      example=${on}
      take=${e.take}
    />
    ${n&&p`<${ln} ...${{own:e,reading:n}} />`}
    ${n&&e.choices.value&&p`<${ye} ...${{store:t,own:e,reading:n,choices:e.choices.value}} />`}
    <${U} ...${{own:e,canScale:!0}} />
  `}function ln({own:t,reading:e}){let n=t.options.value,s=(o,a,r,u)=>p`<label>
      <span>${a}</span>
      <select
        value=${n[o]??""}
        onChange=${i=>t.read({[o]:i.target.value})}
      >
        <option value="">${u.find(([i])=>i===r)?.[1]??r} (found)</option>
        ${u.map(([i,h])=>p`<option key=${i} value=${i}>${h}</option>`)}
      </select>
    </label>`;return p`<div class="own-read">
      ${s("separator","Separator",e.separator,sn)}
      ${s("decimal","Decimal sign",e.decimal,an)}
      ${s("header","Header",String(e.header),rn)}
      <span>Encoding: ${e.encoding}</span>
    </div>
    <p class="hint">${e.header_reason}</p>`}import{useState as un}from"preact/hooks";function Se(t){let{store:e,way:n}=t,[s,o]=un(!1),{refusal:a,isBusy:r,words:u,can:i,verb:h,after:f,use:g}=n.value==="weights"?pn(t):cn(t,n.value??"file");async function k(){o(!0);let l=await g();o(!1),l&&(n.value=null,e.say(f))}return p`<footer class="own-foot">
    ${a?p`<p class="refusal own-refusal" role="alert">${a}</p>`:r?p`<p class="waiting">Reading …</p>`:p`<p role="status">${u}</p>`}
    <button
      type="button"
      class="primary"
      disabled=${!i||r||s}
      onClick=${()=>{k()}}
    >
      ${h}
    </button>
  </footer>`}function cn(t,e){let n=t[e],s=n.made.value;return{refusal:n.refusal.value,isBusy:n.isBusy.value,words:s&&p`<strong>${at(s.lines.length,"row")}</strong>${fn(s)}.`,can:s!==null,verb:e==="points"?"Use these points":"Use these data",after:"The session learns from your data now. Undo brings the network before back.",use:n.use}}function pn({weights:t}){let{given:e,refusal:n,fault:s,isBusy:o,use:a}=t;return{refusal:n.value||s.value,isBusy:o.value,can:!!e.value?.layers&&s.value==="",verb:"Use these weights",after:"The network has your weights now. Undo brings the ones before back.",use:a}}function fn({classes:t,class_counts:e}){return t.length===0?"":`: ${t.map((n,s)=>`${e[s]} × ${n}`).join(", ")}`}import{useEffect as hn,useRef as Ce,useState as z}from"preact/hooks";var W=200,_e=5,[Rt,mn]=[.06,.12],[dn,$n]=[.05,.01],gn=[["add","Add"],["move","Move"],["erase","Erase"]],Oe={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]},bn=3;function Te({store:t,own:e,drawing:n,present:s}){let[o,a]=z("add"),[r,u]=z(0),[i,h]=z(()=>nt(n.value.points)),[f,g]=z({x:0,y:0}),[k,l]=z(!1),[m,y]=z(""),S=Ce(-1),_=Ce(null),{points:d,past:v,future:x}=n.value,R=wn(s.rows.value);hn(()=>s.refresh(),[]);let b=c=>t.writing.value.number(c,bn),O=(c,$)=>`(${b(c)}, ${b($)})`;function w(c,$){c.points!==n.value.points&&vn(e,c.points),n.value=c,$!==void 0&&y($)}function E(c){let $=_.current.getBoundingClientRect(),T=(c.clientX-$.left)/$.width*2-1,M=1-(c.clientY-$.top)/$.height*2;return[q(T*i,i),q(M*i,i)]}function C(c,$,T){let M=n.value;if(o==="add")return M.points.length>=2e3?y(`There are ${2e3} points: no more fit.`):(S.current=M.points.length,w({...se(M,{x:c,y:$,kind:r}),isMoving:!0},`${N[r]} at ${O(c,$)}`));let H=yt(M.points,c,$,T*i);if(H<0)return y(`There is no point near ${O(c,$)}.`);let B=M.points[H];return o==="erase"?w(gt(M,H),`Erased ${N[B.kind]} at ${O(B.x,B.y)}`):(S.current=H,y(`${N[B.kind]} at ${O(B.x,B.y)} is held`))}function L(c,$){let T=n.value.points[S.current];!T||T.x===c&&T.y===$||w(ae(n.value,S.current,c,$),`${N[T.kind]} at ${O(c,$)}`)}function A(){S.current=-1,n.value=re(n.value)}function Q(c){!(c.ctrlKey||c.metaKey)||c.key.toLowerCase()!=="z"||(c.preventDefault(),c.shiftKey?w(vt(n.value),"Redone"):w(wt(n.value),"Undone"))}function ct(c){if(!(c.ctrlKey||c.metaKey||c.altKey)){if(Oe[c.key]){let[$,T]=Oe[c.key],M=i*(c.shiftKey?$n:dn),[H,B]=[q(f.x+$*M,i),q(f.y+T*M,i)];g({x:H,y:B}),o==="move"&&S.current>=0?L(H,B):y(`Cursor at ${O(H,B)}`)}else if(c.key===" "){let $=o==="move"&&S.current>=0;$||C(f.x,f.y,Rt),($||o!=="move")&&A()}else if(c.key==="Delete"||c.key==="Backspace"){let $=yt(d,f.x,f.y,Rt*i);$>=0&&w(gt(n.value,$),`Erased ${N[d[$].kind]}`)}else if(Number(c.key)>=1&&Number(c.key)<=N.length)u(Number(c.key)-1);else return;c.preventDefault(),c.stopPropagation()}}let P=c=>c/i*W,Nt=kt(d),{theme:Pt}=t;return p`
    <div class="own-points" onKeyDown=${Q}>
      <div class="own-tools">
        <div class="switch" role="group" aria-label="Tool">
          ${gn.map(([c,$])=>p`<button
                key=${c}
                type="button"
                aria-pressed=${o===c}
                onClick=${()=>{A(),a(c)}}
              >
                ${$}
              </button>`)}
        </div>
        <div class="own-classes" role="group" aria-label="Class of new points">
          ${N.map((c,$)=>p`<button
                key=${c}
                type="button"
                aria-label=${`Class ${c}, ${Nt[$]} points`}
                aria-pressed=${r===$}
                onClick=${()=>u($)}
              >
                <svg viewBox="-9 -9 18 18" aria-hidden="true">
                  <path d=${ft($,_e)} fill=${pt($,Pt.value)} />
                </svg>
                ${c} <small>${Nt[$]}</small>
              </button>`)}
        </div>
        <div class="making">
          <button
            type="button"
            disabled=${v.length===0}
            onClick=${()=>w(wt(n.value),"Undone")}
          >
            Undo point
          </button>
          <button
            type="button"
            disabled=${x.length===0}
            onClick=${()=>w(vt(n.value),"Redone")}
          >
            Redo point
          </button>
          <button
            type="button"
            disabled=${d.length===0}
            onClick=${()=>w(bt(n.value,[]),"All points are erased")}
          >
            Erase all
          </button>
          ${R&&p`<button
              type="button"
              onClick=${()=>{h(nt(R)),w(bt(n.value,R),`${R.length} points`)}}
            >
              From the present samples
            </button>`}
        </div>
        <label class="own-span">
          <span>Axes</span>
          ${D("Axes",String(i),K.filter(c=>c>=nt(d)).map(c=>[String(c),`−${c} … ${c}`]),c=>h(Number(c)))}
        </label>
        <p class="hint">
          Press on the plane. With the keyboard: arrow keys move the cursor (with Shift in small steps), Space
          sets a point, 1 to 4 choose a class, Delete erases.
        </p>
        <p class="own-last" role="status">${m}</p>
      </div>
      <svg
        ref=${_}
        class="own-plane"
        viewBox=${`${-W} ${-W} ${2*W} ${2*W}`}
        tabindex="0"
        role="application"
        aria-roledescription="plane of points"
        aria-label=${`Plane from −${i} to ${i}, ${d.length} points. Arrow keys move a cursor, Space acts there.`}
        onPointerDown=${c=>{if(c.button!==0)return;c.preventDefault();let $=_.current;$.focus({preventScroll:!0}),l(!1),$.setPointerCapture(c.pointerId);let[T,M]=E(c);g({x:T,y:M}),C(T,M,c.pointerType==="touch"?mn:Rt)}}
        onPointerMove=${c=>{S.current>=0&&c.buttons>0&&L(...E(c))}}
        onPointerUp=${A}
        onPointerCancel=${A}
        onKeyDown=${c=>{l(!0),ct(c)}}
        onBlur=${()=>l(!1)}
      >
        <path class="own-axes" d=${`M${-W} 0H${W}M0 ${-W}V${W}`} />
        ${[-i,i].map(c=>p`<g key=${c} class="own-ticks" aria-hidden="true">
              <text x=${P(c)*.97} y="14" text-anchor=${c<0?"start":"end"}
                >${b(c).replace(/[.,]0+$/,"")}</text
              >
              <text x="5" y=${-P(c)*.97+(c<0?0:10)}
                >${b(c).replace(/[.,]0+$/,"")}</text
              >
            </g>`)}
        ${d.map(({x:c,y:$,kind:T},M)=>p`<path
              key=${M}
              class="own-point"
              transform=${`translate(${P(c)} ${-P($)})`}
              d=${ft(T,_e)}
              fill=${pt(T,Pt.value)}
            />`)}
        ${k&&p`<path
            class="own-cursor"
            transform=${`translate(${P(f.x)} ${-P(f.y)})`}
            d="M-14 0H-4M4 0H14M0 -14V-4M0 4V14"
          />`}
      </svg>
    </div>
    <${U} ...${{own:e,canScale:!1}} />
  `}function wn(t){if(!t||t.width!==2||t.count<2)return null;let e=Wt(t);if(e.classes===0)return null;let n=Array.from({length:t.count},(s,o)=>o);return ue(n.map(s=>[t.inputs[2*s],t.inputs[2*s+1]]),n.map(s=>Ht(t,e,s)))}function vn(t,e){let n=le(e);if(n)return t.wait(e.length>0?n:"");t.take(new Blob([ie(e)]),"the points",{options:{separator:"tab",header:"true",decimal:"point"},choose:s=>{let o=t.choices.peek(),a=J(j(s),"none");return{...a,twoClasses:o?.twoClasses??a.twoClasses}}})}import{useEffect as yn,useLayoutEffect as kn,useRef as Me,useState as Dt}from"preact/hooks";var it=50,Sn=[["input","Input"],["target","Target"]];function Ee({store:t,own:e,typed:n,present:s}){let o=n.value,[a,r]=Dt({row:0,column:0}),[u,i]=Dt(0),[h,f]=Dt(""),g=Me(null),k=Me(null);yn(()=>s.refresh(),[]),kn(()=>{let b=k.current;if(!b)return;k.current=null,g.current?.querySelector(`[data-cell="${b.row} ${b.column}"]`)?.focus()});function l(b){n.value=b,f(""),xn(e,b)}function m(b){k.current=b,r(b),i(Math.floor(b.row/it))}function y(b,O,w){if(b.ctrlKey||b.metaKey||b.altKey)return;let E=b.target,{selectionStart:C,selectionEnd:L,value:A}=E,Q=C===0&&L===A.length,ct={isShift:b.shiftKey,atStart:Q||C===0&&L===0,atEnd:Q||C===A.length},P=we(b.key,{row:O,column:w},o,ct);if(P){if(b.preventDefault(),P.row>=o.rows.length){if(o.rows.length>=2e3)return f(`A table has at most ${2e3} rows.`);l(Ct(o,O))}m(P)}}function S(b,O,w){let E=me(b.clipboardData?.getData("text")??"");if(!E)return;b.preventDefault();let{table:C,left:L}=de(o,O,w,E);l(C),L>0&&f(`${L} values lie beyond ${2e3} rows or ${16} columns and were left out.`)}let _=Ot(o),d=u*it,v=o.rows.slice(d,d+it),x=Math.floor((o.rows.length-1)/it),R=o.rows[a.row]&&a.column<o.heads.length?_(a.row,a.column):"";return p`
    <div class="making">
      <button type="button" onClick=${()=>l(Y())}>Empty table</button>
      ${s.rows.value&&p`<button type="button" onClick=${()=>l(Cn(t,s.rows.value))}>
          From the present rows
        </button>`}
      <button
        type="button"
        disabled=${o.heads.length>=16}
        onClick=${()=>l(ot(o,"input"))}
      >
        Add an input
      </button>
      <button
        type="button"
        disabled=${o.heads.length>=16}
        onClick=${()=>l(ot(o,"target"))}
      >
        Add a target
      </button>
    </div>
    <div class="scrolls own-grid" ref=${g}>
      <table>
        <caption class="spoken">
          Rows to type. Enter goes down, Tab to the right; a copied block of cells can be pasted.
        </caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            ${o.heads.map(({name:b,role:O},w)=>p`<th key=${w} scope="col" class=${O}>
                  <input
                    type="text"
                    maxlength="40"
                    aria-label=${`Name of column ${w+1}`}
                    value=${b}
                    onChange=${E=>l(xt(o,w,{name:E.target.value}))}
                  />
                  <span class="own-head">
                    ${D(`Role of ${b}`,O,Sn,E=>l(xt(o,w,{role:E})))}
                    <button
                      type="button"
                      class="plain"
                      aria-label=${`Remove column ${b}`}
                      disabled=${o.heads.length<=2}
                      onClick=${()=>l(he(o,w))}
                    >
                      ×
                    </button>
                  </span>
                </th>`)}
            <th><span class="spoken">Remove</span></th>
          </tr>
        </thead>
        <tbody>
          ${v.map((b,O)=>{let w=d+O;return p`<tr key=${w}>
              <th scope="row">${w+1}</th>
              ${b.map((E,C)=>{let L=_(w,C);return p`<td key=${C} class=${o.heads[C].role}>
                  <input
                    type="text"
                    data-cell=${`${w} ${C}`}
                    aria-label=${`${o.heads[C].name}, row ${w+1}`}
                    aria-invalid=${L&&E.trim()?"true":null}
                    aria-describedby=${L&&a.row===w&&a.column===C?"own-cell-fault":null}
                    class=${L?E.trim()?"wrong":"gap":""}
                    inputmode=${o.heads[C].role==="input"?"decimal":"text"}
                    value=${E}
                    onFocus=${A=>{r({row:w,column:C}),A.target.select()}}
                    onInput=${A=>l(pe(o,w,C,A.target.value))}
                    onKeyDown=${A=>y(A,w,C)}
                    onPaste=${A=>S(A,w,C)}
                  />
                </td>`})}
              <td>
                <button
                  type="button"
                  class="plain"
                  aria-label=${`Remove row ${w+1}`}
                  onClick=${()=>l(fe(o,w))}
                >
                  ×
                </button>
              </td>
            </tr>`})}
        </tbody>
      </table>
    </div>
    <p id="own-cell-fault" class="own-cell-fault" role="status">${h||R||Tt(o)}</p>
    <p class="making">
      <button
        type="button"
        disabled=${o.rows.length>=2e3}
        onClick=${()=>{l(Ct(o,o.rows.length-1)),m({row:o.rows.length,column:0})}}
      >
        Add a row
      </button>
      ${x>0&&p`<button type="button" disabled=${u===0} onClick=${()=>i(u-1)}>
            Earlier rows
          </button>
          <span>${d+1}–${d+v.length} of ${o.rows.length}</span>
          <button type="button" disabled=${u>=x} onClick=${()=>i(u+1)}>
            Later rows
          </button>`}
    </p>
    <${U} ...${{own:e,canScale:!0,isTyped:!0}} />
  `}function xn(t,e){if(!$e(e)||Tt(e))return t.wait("");t.take(new Blob([ge(e)]),"the table",{options:{separator:"tab",header:"true",decimal:be(e)},choose:n=>It(n,e.heads.map(({role:s})=>s),t.choices.peek())})}function Cn(t,e){let n=t.network.value?.names.layers??[[],[]];if(!e)return Y();let{width:s,outputs:o}=e,a=Array.from({length:e.count},(u,i)=>[...e.inputs.slice(i*s,(i+1)*s),...e.targets.slice(i*o,(i+1)*o)]),r=n[n.length-1];return ce(n[0],o===1?["target"]:r.map(u=>`target ${u}`),a)}var _n=`[[[0.15, 0.2], [0.25, 0.3]], [0.35, 0.35], …]
or {"fc1.weight": …}, tensor([[…]]), array([[…]])`,Ae={out_in:"(out, in): a row for each receiving neuron, as in PyTorch",in_out:"(in, out): a column for each receiving neuron, as in Keras"},On={shared:"a bias for each layer",per_neuron:"a bias for each neuron",none:"no biases"};function Re({weights:t}){let[e,n]=[t.given.value,t.question.value],s=t.fault.value;return p`
    <${rt}
      label="Paste weights"
      hint="or drop a file here: JSON, .npy, .npz, or text, at most 1 MB"
      accept=".json,.npy,.npz,.txt,application/json,text/plain"
      name=${t.file.value?.name??""}
      example=${_n}
      take=${t.take}
    />
    ${n&&p`<fieldset class="own-order">
        <legend>In which order are the weights written?</legend>
        <p>Their sizes fit both orders, and nothing else in the file tells them apart.</p>
        ${Object.entries(n).map(([o,a])=>p`<label key=${o}>
              <input
                type="radio"
                name="own-order"
                checked=${t.order.value===o}
                onChange=${()=>t.choose(o)}
              />
              ${Ae[o]}: layers of ${a.join("-")}
            </label>`)}
      </fieldset>`}
    ${e?.layers&&p`<p>
          <strong>${e.layers.join("-")}</strong>, ${On[e.biases??"none"]}, read as${" "}
          ${Ae[e.order??"out_in"]}.
        </p>
        <div class="scrolls" tabindex="0" role="group" aria-label="Layers">
          <table class="own-layers">
            <caption class="spoken">
              The layers of the file beside those of the network
            </caption>
            <thead>
              <tr>
                <th scope="col">Weights of layer</th>
                <th scope="col">in the file</th>
                <th scope="col">in the network</th>
                <th scope="col">so it</th>
              </tr>
            </thead>
            <tbody>
              ${(t.fit.value??[]).map(({from:o,to:a,now:r,fits:u},i)=>p`<tr key=${i}>
                    <th scope="row">${i+1}</th>
                    <td>${o} → ${a}</td>
                    <td>${r}</td>
                    <td>${u?"✓ fits":s?"does not fit":"changes the network"}</td>
                  </tr>`)}
            </tbody>
          </table>
        </div>
        <${At} notes=${e.notes} />`}
  `}var De=[["file","File or text"],["table","Table"],["points","Points"],["weights","Weights"]];function Ne({way:t,store:e}){let n=e.keeps("network");return p`<section class="own-entry" aria-labelledby="own-entry-title">
    <h3 id="own-entry-title">Own data</h3>
    <p class="making">
      ${De.map(([s,o])=>p`<button
            key=${s}
            type="button"
            aria-haspopup="dialog"
            disabled=${n}
            onClick=${()=>t.value=s}
          >
            ${o} …
          </button>`)}
    </p>
  </section>`}function Pe(t){let{way:e,take:n}=t,s=Le(null),[o,a]=[e.value,Le(null)];Tn(()=>{o===null?s.current?.close():s.current?.open||(s.current?.showModal(),a.current?.focus())},[o]);let r=()=>e.value=null;return p`<dialog
    ref=${s}
    class="own-data"
    aria-labelledby="own-title"
    onClose=${r}
    onKeyDown=${u=>{(u.ctrlKey||u.metaKey)&&u.key.toLowerCase()==="z"&&u.stopPropagation()}}
    onDragOver=${u=>u.preventDefault()}
    onDrop=${u=>{let i=u.dataTransfer?.files[0];i&&(u.preventDefault(),u.stopPropagation(),n(i))}}
  >
    <header>
      <h2 id="own-title" ref=${a} tabindex="-1">Own data</h2>
      <button type="button" onClick=${r}>Close</button>
    </header>
    <div class="switch own-ways" role="group" aria-label="How to bring them">
      ${De.map(([u,i])=>p`<button
            key=${u}
            type="button"
            aria-pressed=${u===o}
            onClick=${()=>e.value=u}
          >
            ${i}
          </button>`)}
    </div>
    <div class="own-body" key=${o}>
      ${o==="file"&&p`<${ke} ...${t} own=${t.file} />`}
      ${o==="table"&&p`<${Ee} ...${t} own=${t.table} />`}
      ${o==="points"&&p`<${Te} ...${t} own=${t.points} />`}
      ${o==="weights"&&p`<${Re} ...${t} />`}
    </div>
    ${o!==null&&p`<${Se} ...${t} />`}
  </dialog>`}var An=/\.(npy|npz|json)$/i;function Vo({store:t,actions:e,server:n,show:s,dropped:o}){let a=ut(null),[r,u,i]=[1,2,3].map(()=>Qt(n,e.open)),h=ne(t,n,e.open);function f(l){let m=An.test(l.name);a.value=m?"weights":"file",(m?h:r).take(l,l.name)}En(()=>{let l=o.value;l&&(o.value=null,t.keeps("network")?t.notice.value="This page keeps its network: own data cannot be opened.":f(l))});let g=ut(null),k={rows:Mn(()=>g.value?.network===t.network.value?g.value?.rows??null:null),refresh(){let l=t.network.peek();n.samples().then(m=>g.value={network:l,rows:Bt(m)},()=>{})}};s("#own-entry",Ne,{way:a}),s("#own",Pe,{way:a,file:r,table:u,points:i,weights:h,take:f,present:k,typed:ut(Y()),drawing:ut(oe())})}export{Vo as createOwnView};
