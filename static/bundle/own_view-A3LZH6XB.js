import{a as Wt,b as Bt,d as Ht,i as pt}from"./chunk-JSPKAJ44.js";import{a as p}from"./chunk-YV6CSYCU.js";import{computed as An,effect as En,signal as ut}from"@preact/signals";import{computed as $t,signal as I}from"@preact/signals-core";function j({columns:t,usual:e}){return{columns:t.map((n,s)=>{let o=e.inputs.includes(s)?"input":e.targets.includes(s)?"target":"out",a=n.kind==="word"||Be(n)||He(n);return{role:o,scaling:It(n,o,a),asClasses:a}}),gaps:e.gaps,twoClasses:e.two_classes,test:0}}function It(t,e,n){return e!=="target"||!n&&zt(t)?"minus_one_to_one":"none"}function zt({low:t,high:e}){return Math.max(Math.abs(t??0),Math.abs(e??0))>3}function Be({name:t,low:e,words:n}){return/^(class|classes|label|labels|species|outcome|variety|target|y)$/i.test(t)&&(e===0||e===1)&&n.length>=3&&n.length<=10}function He({words:t}){return t.length===2&&t[0]==="0"&&t[1]==="1"}function G({kind:t,words:e}){return t==="word"||e.length>=2&&e.length<=16}function Ft(t,e,n){let s=j(t),o=n?.columns.length===s.columns.length?n.columns:null;return{...s,gaps:n?.gaps??s.gaps,twoClasses:n?.twoClasses??s.twoClasses,columns:s.columns.map((a,r)=>{let[u,i]=[e[r]??"out",t.columns[r]],{saidKind:h=!1,saidScaling:f=!1,...g}=o?.[r].role===u?o[r]:a,k=h&&G(i)?g.asClasses:a.asClasses,l=zt(i)&&!(u==="target"&&k)?"minus_one_to_one":"none";return{role:u,asClasses:k,scaling:f?g.scaling:l,saidKind:h,saidScaling:f}})}}function X(t,e,n,s){let o=t.columns[e],a={...o,...n};return(a.role!==o.role||a.asClasses!==o.asClasses)&&(a.scaling=It(s.columns[e],a.role,a.asClasses)),n.asClasses!==void 0&&(a.saidKind=!0),n.scaling!==void 0&&(a.saidScaling=!0),{...t,columns:t.columns.with(e,a)}}function J(t,e){let n=t.columns.map(s=>s.role==="input"?{...s,scaling:e,saidScaling:!0}:s);return{...t,columns:n}}function Kt({columns:t}){let e=t.flatMap(({role:n},s)=>n==="target"?[s]:[]);return e.length===1?e[0]:-1}function ft({columns:t}){let e=new Set(t.filter(({role:n})=>n==="input").map(({scaling:n})=>n));return e.size===1?[...e][0]:""}function ht(t){return new URLSearchParams(Object.entries(t).filter(([,e])=>e))}function Ut(t,{columns:e,gaps:n,twoClasses:s,test:o},a){let r=ht(t),u=f=>a.columns[f].kind==="word",i="none";e.forEach(({role:f,scaling:g,asClasses:k},l)=>{f!=="out"&&(r.append(f==="input"?"inputs":"targets",String(l)),f==="input"?r.append("scalings",g):k||(i=g))});let h=e.filter(({role:f},g)=>f==="target"&&!u(g));return h.length>0&&r.set("classes",h.some(({asClasses:f})=>f)?"always":"auto"),h.length>0&&h.length===e.filter(({role:f})=>f==="target").length&&(h.some(({asClasses:f})=>f)||r.set("classes","never")),r.set("target_scaling",i),r.set("two_classes",s),r.set("words","one_hot"),r.set("gaps",n),o>0&&r.set("test_fraction",String(o)),r}function jt({columns:t}){return t.some(({role:e})=>e==="input")?t.some(({role:e})=>e==="target")?"":"Choose a column as the target.":"Choose at least one column as an input."}var Gt=[["","none"],["4","4"],["8","8"],["8,4","8 and 4"],["16,8","16 and 8"]];function Vt(t){return t<=12?"4":"8"}function qt(t,e){let n=e===""?[]:e.split(",").map(Number),{output:s,error:o}=Ie(t),a=t.data.inputs.length;return{version:1,network:{layers:[t.inputs.length,...n,t.outputs.length],activations:[...n.map(()=>"tanh"),s],biases:"per_neuron",start:{initializer:"xavier"}},data:t.data,rule:{learning_rate:.02,error:o,optimizer:"adam",train_biases:!0,batch_size:a>20?20:0,shuffle:a>20},seed:0,edits:[]}}function Ie({classes:t,outputs:e}){return t.length===0?{output:"linear",error:"half_squared"}:e.length===1?{output:"logistic",error:"binary_cross_entropy"}:{output:"softmax",error:"cross_entropy"}}var ze={linear:"a linear output for numbers",logistic:"a logistic output between 0 and 1 for two classes",softmax:"softmax outputs, one for each class"};function Yt({network:t,rule:e}){let n=ze[t.activations[t.activations.length-1]],s=t.layers.length>2?"tanh neurons, ":"",o=e.batch_size?`batches of ${e.batch_size}`:"all rows at once";return`Network ${t.layers.join("-")}: ${s}${n}, a trained bias for each neuron, weights drawn by Xavier’s rule. Adam, learning rate ${e.learning_rate}, ${o}.`}var Fe=200,Z=1048576;function Qt(t,e){let n=I(null),s=I({}),o=I(null),a=I(null),r=I(null),u=I(""),i=I(!1),h=I(null),f=null,g=$t(()=>h.value??Vt(r.value?.lines.length??0)),k=$t(()=>r.value&&qt(r.value,g.value)),l=null;async function $(m,v,x){l?.abort();let L=l=new AbortController;i.value=!0;try{let b=await m(L.signal);if(l!==L)return;u.value="",v(b)}catch(b){if(l!==L)return;r.value=null,x?.(),u.value=b.message}l===L&&(i.value=!1)}function y(){let m=n.peek();if(m){if(m.bytes.size>Z){l?.abort(),l=null,[o.value,r.value,i.value]=[null,null,!1],u.value=Ue(m.name,m.bytes.size);return}$(v=>t.dataReading(m.bytes,ht(s.peek()),v),v=>{let x=o.peek();o.value=v,f?a.value={...f(v),test:a.peek()?.test??0}:(!a.peek()||!x||!Ke(x,v))&&(a.value=j(v)),S()},()=>o.value=null)}}function S(){let[m,v,x]=[n.peek(),a.peek(),o.peek()];if(!m||!v||!x)return;let L=jt(v);if(L){l?.abort(),l=null,[r.value,u.value,i.value]=[null,L,!1];return}$(b=>t.dataRecipe(m.bytes,Ut(s.peek(),v,x),b),b=>r.value=b)}let T;return{file:n,options:s,reading:o,choices:a,made:r,refusal:u,isBusy:i,layers:g,recipe:k,words:$t(()=>k.value&&Yt(k.value)),take(m,v,x){n.value={bytes:m,name:v},s.value=x?.options??{},f=x?.choose??null,x||([o.value,a.value,r.value,h.value]=[null,null,null,null]),clearTimeout(T),i.value=!0,T=setTimeout(y,x?Fe:0)},wait(m){clearTimeout(T),l?.abort(),l=null,[n.value,o.value,r.value,i.value]=[null,null,null,!1],u.value=m},read(m){s.value={...s.peek(),...m},y()},choose(m){let[v,x]=[a.peek(),o.peek()];!v||!x||(a.value=m(v,x),S())},setHidden(m){h.value=m},async use(){let m=k.peek();if(!m)return!1;let v=await e(m);return v.ok||(u.value=v.message),v.ok}}}function Ke(t,e){let n=({columns:s})=>s.map(({name:o,kind:a})=>`${a} ${o}`).join(`
`);return n(t)===n(e)}function Ue(t,e){return`${mt(t,e)} Keep the columns that you need and at most 2,000 rows, save them as CSV, and choose that file.`}function mt(t,e){let[n,s]=[e,Z].map(o=>o.toLocaleString("en"));return`“${t}” has ${n} bytes, and at most ${s} are read.`}import{computed as ee,signal as F}from"@preact/signals-core";function Jt(t,e){return t.slice(1).map((n,s)=>{let[o,a]=[t[s],e.slice(s,s+2)],r=a.length===2&&a[0]===o&&a[1]===n;return{from:o,to:n,now:a.length===2?`${a[0]} → ${a[1]}`:"none",fits:r}})}function Zt(t,e){let n=[t[0]!==e[0]?`${Xt(t[0],"input")} where the data have ${e[0]}`:"",t[t.length-1]!==e[e.length-1]?`${Xt(t[t.length-1],"output")} where the data have ${e[e.length-1]}`:""].filter(Boolean);return n.length===0?"":`These weights have ${n.join(" and ")}. Open data that fit first, then read the weights again.`}function Xt(t,e){return`${t} ${e}${t===1?"":"s"}`}function te(t,{layers:e,biases:n,start:s}){let o=t.network.activations,a=e.slice(1,-1).map((r,u)=>o[Math.min(u,o.length-2)]??"tanh");return{...t,network:{...t.network,layers:e,activations:[...a,o[o.length-1]],biases:n,start:s},edits:[]}}function ne(t,e,n){let s=F(null),o=F(null),a=F(null),r=F(""),u=F(""),i=F(!1),h=ee(()=>{let[l,$]=[o.value?.layers,t.network.value];return l&&$?Jt(l,$.layers):null}),f=ee(()=>{let[l,$]=[o.value?.layers,t.network.value];return l&&$?Zt(l,$.layers):""}),g=0;async function k(){let l=s.peek();if(!l)return;let $=++g;if([o.value,u.value]=[null,""],l.bytes.size>Z){u.value=`${mt(l.name,l.bytes.size)} Save the weights alone, without the optimiser’s state.`;return}i.value=!0;try{let y=await e.weightsReading(l.bytes,r.peek());if($!==g)return;y.order_needed?a.value=y.sizes:o.value=y}catch(y){$===g&&(u.value=y.message)}$===g&&(i.value=!1)}return{file:s,given:o,question:a,order:r,refusal:u,isBusy:i,fit:h,fault:f,take(l,$){s.value={bytes:l,name:$},[a.value,r.value]=[null,""],k()},choose(l){r.value=l,k()},async use(){let[l,$]=[o.peek(),t.network.peek()];if(!l?.layers||!l.start||!$)return!1;let{layers:y,biases:S,start:T}=l;try{let m={...await e.recipe(),rule:$.settings},v=await n(te(m,{...l,layers:y,biases:S??"none",start:T}));return v.ok||(u.value=v.message),v.ok}catch(m){return u.value=m.message,!1}}}}var N=["A","B","C","D"];var z=[1,2,6],tt=500,je=200;function oe(){return{points:[],past:[],future:[],isMoving:!1}}function V(t,e){let n=Math.round(t*tt/e);return Math.max(-tt,Math.min(tt,n))*e/tt+0}function et({points:t,past:e},n){return{points:n,past:[...e,t].slice(-je),future:[],isMoving:!1}}function se(t,e){return t.points.length>=2e3?t:et(t,[...t.points,e])}function ae(t,e,n,s){let o=t.points.with(e,{...t.points[e],x:n,y:s});return{...t.isMoving?{...t,points:o}:et(t,o),isMoving:!0}}function re(t){return t.isMoving?{...t,isMoving:!1}:t}function dt(t,e){return et(t,t.points.toSpliced(e,1))}function gt(t,e){return et(t,e)}function bt({points:t,past:e,future:n}){let s=e.at(-1);return s?{points:s,past:e.slice(0,-1),future:[t,...n],isMoving:!1}:{points:t,past:e,future:n,isMoving:!1}}function wt({points:t,past:e,future:n}){let[s,...o]=n;return s?{points:s,past:[...e,t],future:o,isMoving:!1}:{points:t,past:e,future:n,isMoving:!1}}function vt(t,e,n,s){let[o,a]=[-1,s];return t.forEach((r,u)=>{let i=Math.hypot(r.x-e,r.y-n);i<=a&&([o,a]=[u,i])}),o}function yt(t){let e=N.map(()=>0);for(let{kind:n}of t)e[n]++;return e}function le(t){let e=yt(t).filter(n=>n>0).length;return e>=2?t.every(({x:n})=>n===t[0].x)?"All points have the same x1. Move one aside.":t.every(({y:n})=>n===t[0].y)?"All points have the same x2. Move one up or down.":"":e===1?"All points are of one class. Choose another class, and set a point of it.":"Set points of at least two classes."}function ie(t){return["x1	x2	class",...t.map(({x:n,y:s,kind:o})=>`${n}	${s}	${N[o]}`)].join(`
`)}function nt(t){let e=t.reduce((n,{x:s,y:o})=>Math.max(n,Math.abs(s),Math.abs(o)),0);return z.find(n=>n>=e)??z[z.length-1]}function ue(t,e){let n=t.map(([o,a],r)=>({x:o,y:a,kind:e[r]}));return n.every(({x:o,y:a,kind:r})=>r<N.length&&Math.max(Math.abs(o),Math.abs(a))<=z[z.length-1])?n:null}var Ge=/^[+\-−]?(\d+([.,]\d*)?|[.,]\d+|\d{1,3}([ '_.,\u00a0\u202f]\d{3})+([.,]\d+)?)(e[+\-−]?\d+)?\s*%?$/i,Ve=/^(|-|\?|\.|na|n\/a|nan|null|none)$/i;function Y(){return{heads:[{name:"x1",role:"input"},{name:"x2",role:"input"},{name:"y",role:"target"}],rows:Array.from({length:4},()=>["","",""])}}function ce(t,e,n){let s=o=>a=>({name:a,role:o});return{heads:[...t.map(s("input")),...e.map(s("target"))],rows:n.map(o=>o.map(String))}}function pe({heads:t,rows:e},n,s,o){return{heads:t,rows:e.with(n,e[n].with(s,o))}}function St({heads:t,rows:e},n,s){return{heads:t.with(n,{...t[n],...s}),rows:e}}function xt({heads:t,rows:e},n){return e.length>=2e3?{heads:t,rows:e}:{heads:t,rows:e.toSpliced(n+1,0,Ct(t.length))}}function fe({heads:t,rows:e},n){return{heads:t,rows:e.length===1?[Ct(t.length)]:e.toSpliced(n,1)}}function ot({heads:t,rows:e},n){if(t.length>=16)return{heads:t,rows:e};let s=t.findIndex(u=>u.role==="target"),o=n==="target"||s<0?t.length:s,a=n==="input"?"x":"y",r=t.filter(u=>u.role===n).length+1;for(;t.some(({name:u})=>u===`${a}${r}`);)r++;return{heads:t.toSpliced(o,0,{name:`${a}${r}`,role:n}),rows:e.map(u=>u.toSpliced(o,0,""))}}function he({heads:t,rows:e},n){return t.length<=2?{heads:t,rows:e}:{heads:t.toSpliced(n,1),rows:e.map(s=>s.toSpliced(n,1))}}function $e(t){let e=t.replace(/(\r\n|\r|\n)$/,"").split(/\r\n|\r|\n/);return e.length>1||t.includes("	")?e.map(n=>n.split("	")):null}function me(t,e,n,s){let o=Math.max(...s.map(i=>i.length)),a=t;for(;a.heads.length<Math.min(n+o,16);)a=ot(a,"target");let r=a.rows.map(i=>[...i]);for(;r.length<Math.min(e+s.length,2e3);)r.push(Ct(a.heads.length));let u=0;return s.forEach((i,h)=>i.forEach((f,g)=>{e+h<r.length&&n+g<a.heads.length?r[e+h][n+g]=f.trim():u++})),{table:{heads:a.heads,rows:r},left:u}}function Ct(t){return Array.from({length:t},()=>"")}var kt=t=>Ge.test(t.trim()),q=t=>Ve.test(t.trim());function Tt({heads:t,rows:e}){let n=t.map(({role:s},o)=>{let a=e.filter(r=>!q(r[o]));return s==="input"||2*a.filter(r=>kt(r[o])).length>=a.length});return(s,o)=>{let[a,{name:r,role:u}]=[e[s],t[o]],i=a[o];if(q(i))return a.every(q)?"":`Row ${s+1} has no value in ${r}: the row is left out. Fill it, or remove the row.`;if(kt(i)===n[o])return"";let h=`“${i}” in row ${s+1}`;return u==="input"?`${h} is no number, and an input is one. Write a number, or make ${r} a target.`:n[o]?`${h} is no number, and the other values of ${r} are. A target holds numbers, or names of classes.`:`${h} is a number, and the other values of ${r} are names of classes. Write a name.`}}function _t(t){let e=Tt(t);for(let n=0;n<t.rows.length;n++)for(let s=0;s<t.heads.length;s++){let o=t.rows[n][s];if(!q(o)&&e(n,s))return e(n,s)}return""}function de({rows:t}){return t.some(e=>!e.some(q))}function ge({heads:t,rows:e}){let n=a=>`"${a.replaceAll('"','""')}"`,s=t.map(({name:a},r)=>n(a.trim()||`column ${r+1}`)),o=e.map(a=>a.map(r=>/["\t\n\r]|^[#%]/.test(r)?n(r):r.trim()));return[s,...o].map(a=>a.join("	")).join(`
`)}function be({rows:t}){let e=t.flat().filter(kt);return e.some(n=>n.includes(","))&&!e.some(n=>n.includes("."))?"comma":"point"}function we(t,{row:e,column:n},{heads:s,rows:o},{isShift:a,atStart:r,atEnd:u}){let i=(h,f)=>h>=0&&f>=0&&f<s.length?{row:h,column:f}:null;return t==="Tab"&&!a&&n===s.length-1?e+1<o.length?i(e+1,0):null:t==="Enter"?i(e+(a?-1:1),n):t==="ArrowDown"?e+1<o.length?i(e+1,n):null:t==="ArrowUp"?i(e-1,n):t==="ArrowLeft"&&r?i(e,n-1):t==="ArrowRight"&&u?i(e,n+1):null}import{useLayoutEffect as Mn,useRef as De}from"preact/hooks";var Ot=8,ve=4,qe=[["input","Input"],["target","Target"],["out","Leave out"]],st=[["minus_one_to_one","−1 … 1"],["zero_to_one","0 … 1"],["standard","Mean 0, variance 1"],["none","As it is"]];function ye({store:t,own:e,reading:n,choices:s}){let{columns:o,first_rows:a}=n,r=e.made.value,u=t.notation.value.comma==="true",i=l=>u?String(l).replace("-","−").replace(".",","):String(l).replace("-","−"),h=(l,$)=>e.choose((y,S)=>X(y,l,$,S)),f=l=>{let{role:$,asClasses:y}=s.columns[l];return o[l].kind==="number"&&($==="input"||$==="target"&&!y)},g=l=>f(l)?[...r?.inputs??[],...r?.outputs??[]].find(({column:$})=>$===l)?.formula:"",k=l=>o.map(($,y)=>p`<td key=${y} class=${s.columns[y].role}>${l(y)}</td>`);return p`<div class="scrolls own-columns" tabindex="0" role="group" aria-label="Columns and first rows">
      <table>
        <caption class="spoken">
          What was understood: the columns, and the first rows
        </caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            ${o.map(({name:l},$)=>p`<th key=${$} scope="col" class=${s.columns[$].role}>${l}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Role</th>
            ${k(l=>D(`Role of ${o[l].name}`,s.columns[l].role,qe,$=>h(l,{role:$})))}
          </tr>
          <tr>
            <th scope="row">Kind</th>
            ${k(l=>Ye(o[l],s.columns[l],$=>h(l,{asClasses:$})))}
          </tr>
          <tr>
            <th scope="row">Scaling</th>
            ${k(l=>f(l)?D(`Scaling of ${o[l].name}`,s.columns[l].scaling,st,$=>h(l,{scaling:$})):"")}
          </tr>
          <tr class="formulas">
            <th scope="row">Formula</th>
            ${k(g)}
          </tr>
          ${a.slice(0,Ot).map(({line:l,cells:$,problem:y})=>p`<tr key=${l} class=${y?"left-line":""} title=${y||null}>
                <th scope="row">Line ${l}</th>
                ${$.map((S,T)=>S===null?p`<td key=${T} class=${`gap ${s.columns[T].role}`}>gap</td>`:p`<td key=${T} class=${s.columns[T].role}>
                        ${typeof S=="number"?i(S):S}
                      </td>`)}
              </tr>`)}
        </tbody>
      </table>
    </div>
    ${n.row_count>Ot&&p`<p class="hint">The first ${Ot} of ${n.row_count.toLocaleString("en")} rows.</p>`}`}function Ye(t,{role:e,asClasses:n},s){let{words:o,distinct:a}=t,r=`${o.slice(0,ve).join(", ")}${a>ve?", …":""}`;return t.kind==="number"?e==="target"&&G(t)?Mt(t,n,s):t.row_numbers?"row numbers":"numbers":e==="target"?`${a} classes: ${r}`:e==="input"?`${a} words, an input each: ${r}`:`${a} words: ${r}`}function Mt({name:t,distinct:e},n,s){let o=[["numbers","Numbers"],["classes",`${e} classes`]];return D(`Kind of ${t}`,n?"classes":"numbers",o,a=>s(a==="classes"))}function D(t,e,n,s){return p`<select
    aria-label=${t}
    value=${e}
    onChange=${o=>s(o.target.value)}
  >
    ${n.map(([o,a])=>p`<option key=${o} value=${o}>${a}</option>`)}
  </select>`}var Qe=12,Xe=[["leave_out","Leave such rows out"],["refuse","Refuse the table"]],Je=[["one_output","One output, 0 and 1"],["two_outputs","Two outputs, softmax"]];function K({own:t,canScale:e,isTyped:n=!1}){let[s,o,a]=[t.reading.value,t.choices.value,t.made.value],r=s?.columns.some(({gaps:h})=>h>0)||(a?.left_out_count??0)>0||o?.gaps==="refuse",u=o?.test??0,i=n&&o?Kt(o):-1;return p`
    ${o&&s&&p`<div class="own-choices">
        ${e&&p`<label>
            <span>Scale all inputs</span>
            ${D("Scale all inputs",ft(o),ft(o)?st:[["","Each its own"],...st],h=>t.choose(f=>J(f,h)))}
          </label>`}
        ${i>=0&&s.columns[i].kind==="number"&&G(s.columns[i])&&p`<label>
            <span>${s.columns[i].name} holds</span>
            ${Mt(s.columns[i],o.columns[i].asClasses,h=>t.choose((f,g)=>X(f,i,{asClasses:h},g)))}
          </label>`}
        ${r&&p`<label>
            <span>Rows with gaps</span>
            ${D("Rows with gaps",o.gaps,Xe,h=>t.choose(f=>({...f,gaps:h})))}
          </label>`}
        ${a?.classes.length===2&&p`<label>
            <span>Two classes</span>
            ${D("Two classes",o.twoClasses,Je,h=>t.choose(f=>({...f,twoClasses:h})))}
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
    ${a&&n&&p`<${tn} made=${a} />`}
    ${a&&p`<${At} notes=${[...s?.notes??[],...a.notes]} />`}
    ${a&&a.left_out_count>0&&p`<${Ze} made=${a} />`}
    ${a&&p`<p class="own-network">${t.words.value}</p>`}
  `}function At({notes:t}){let e=[...new Set(t.map(({text:n})=>n))];return e.length===0?"":p`<ul class="own-notes" aria-label="Notes">
    ${e.map(n=>p`<li key=${n}>${n}</li>`)}
  </ul>`}function Ze({made:t}){let e=t.left_out.slice(0,Qe),n=t.left_out_count-e.length;return p`<details class="own-left" open=${t.left_out_count<=4}>
    <summary>${at(t.left_out_count,"row")} left out</summary>
    <ul>
      ${e.map(({text:s,line:o})=>p`<li key=${o}>${s}</li>`)}
      ${n>0&&p`<li>and ${at(n,"more row")}</li>`}
    </ul>
  </details>`}function tn({made:t}){let e=[...t.inputs,...t.outputs].filter(({formula:n})=>n!=="x' = x");return e.length===0?"":p`<ul class="own-notes" aria-label="Scaling">
    ${e.map(({name:n,formula:s})=>p`<li key=${n}>${n}: ${s}</li>`)}
  </ul>`}function at(t,e){return`${t.toLocaleString("en")} ${e}${t===1?"":"s"}`}import{useState as en}from"preact/hooks";var nn=300;function rt({label:t,hint:e,accept:n,name:s,example:o,take:a}){let[r,u]=en(void 0),i=h=>h.trim()&&a(new Blob([h]),on);return p`<div class="own-source">
    <label class="own-text">
      <span>${t}</span>
      <textarea
        rows="4"
        spellcheck="false"
        autocomplete="off"
        placeholder=${o}
        onInput=${h=>{let{value:f}=h.target;clearTimeout(r),u(setTimeout(()=>i(f),nn))}}
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
  </div>`}var on="the text";var sn=`size;weight;kind
1,5;20;apple
2,5;31;pear
…`,an=[["comma","Commas"],["semicolon","Semicolons"],["tab","Tabs"],["bar","Bars"],["spaces","Spaces"]],rn=[["point","Point"],["comma","Comma"]],ln=[["true","Yes"],["false","No"]];function ke({store:t,own:e}){let[n,s]=[e.reading.value,e.file.value];return p`
    <${rt}
      label="Paste or type a table"
      hint="or drop one here: CSV, TSV, or any text table, at most 2,000 rows and 16 columns"
      accept=".csv,.tsv,.tab,.txt,.dat,text/csv,text/tab-separated-values,text/plain"
      name=${s?.name??""}
      example=${sn}
      take=${e.take}
    />
    ${n&&p`<${un} ...${{own:e,reading:n}} />`}
    ${n&&e.choices.value&&p`<${ye} ...${{store:t,own:e,reading:n,choices:e.choices.value}} />`}
    <${K} ...${{own:e,canScale:!0}} />
  `}function un({own:t,reading:e}){let n=t.options.value,s=(o,a,r,u)=>p`<label>
      <span>${a}</span>
      <select
        value=${n[o]??""}
        onChange=${i=>t.read({[o]:i.target.value})}
      >
        <option value="">${u.find(([i])=>i===r)?.[1]??r} (found)</option>
        ${u.map(([i,h])=>p`<option key=${i} value=${i}>${h}</option>`)}
      </select>
    </label>`;return p`<div class="own-read">
      ${s("separator","Separator",e.separator,an)}
      ${s("decimal","Decimal sign",e.decimal,rn)}
      ${s("header","Header",String(e.header),ln)}
      <span>Encoding: ${e.encoding}</span>
    </div>
    <p class="hint">${e.header_reason}</p>`}import{useState as cn}from"preact/hooks";function Se(t){let{store:e,way:n}=t,[s,o]=cn(!1),{refusal:a,isBusy:r,words:u,can:i,verb:h,after:f,use:g}=n.value==="weights"?fn(t):pn(t,n.value??"file");async function k(){o(!0);let l=await g();o(!1),l&&(n.value=null,e.say(f))}return p`<footer class="own-foot">
    ${a?p`<p class="refusal own-refusal" role="alert">${a}</p>`:r?p`<p class="waiting">Reading …</p>`:p`<p role="status">${u}</p>`}
    <button
      type="button"
      class="primary"
      disabled=${!i||r||s}
      onClick=${()=>{k()}}
    >
      ${h}
    </button>
  </footer>`}function pn(t,e){let n=t[e],s=n.made.value;return{refusal:n.refusal.value,isBusy:n.isBusy.value,words:s&&p`<strong>${at(s.lines.length,"row")}</strong>${hn(s)}.`,can:s!==null,verb:e==="points"?"Use these points":"Use these data",after:"The session learns from your data now. Undo brings the network before back.",use:n.use}}function fn({weights:t}){let{given:e,refusal:n,fault:s,isBusy:o,use:a}=t;return{refusal:n.value||s.value,isBusy:o.value,can:!!e.value?.layers&&s.value==="",verb:"Use these weights",after:"The network has your weights now. Undo brings the ones before back.",use:a}}function hn({classes:t,class_counts:e}){return t.length===0?"":`: ${t.map((n,s)=>`${e[s]} × ${n}`).join(", ")}`}import{useEffect as $n,useRef as Te,useState as U}from"preact/hooks";var xe=[t=>`M${-t} 0a${t} ${t} 0 1 0 ${2*t} 0a${t} ${t} 0 1 0 ${-2*t} 0z`,t=>`M${-t} ${-t}H${t}V${t}H${-t}z`,t=>`M0 ${-1.25*t}L${1.375*t} ${t}H${-1.375*t}z`,t=>`M0 ${-1.25*t}L${1.25*t} 0L0 ${1.25*t}L${-1.25*t} 0z`];function Et(t,e){return xe[t%xe.length](e)}var B=200,_e=5,[Lt,mn]=[.06,.12],[dn,gn]=[.05,.01],bn=[["add","Add"],["move","Move"],["erase","Erase"]],Oe={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1]},wn=3;function Me({store:t,own:e,drawing:n,present:s}){let[o,a]=U("add"),[r,u]=U(0),[i,h]=U(()=>nt(n.value.points)),[f,g]=U({x:0,y:0}),[k,l]=U(!1),[$,y]=U(""),S=Te(-1),T=Te(null),{points:m,past:v,future:x}=n.value,L=vn(s.rows.value);$n(()=>s.refresh(),[]);let b=c=>t.writing.value.number(c,wn),_=(c,d)=>`(${b(c)}, ${b(d)})`;function w(c,d){c.points!==n.value.points&&yn(e,c.points),n.value=c,d!==void 0&&y(d)}function A(c){let d=T.current.getBoundingClientRect(),O=(c.clientX-d.left)/d.width*2-1,M=1-(c.clientY-d.top)/d.height*2;return[V(O*i,i),V(M*i,i)]}function C(c,d,O){let M=n.value;if(o==="add")return M.points.length>=2e3?y(`There are ${2e3} points: no more fit.`):(S.current=M.points.length,w({...se(M,{x:c,y:d,kind:r}),isMoving:!0},`${N[r]} at ${_(c,d)}`));let H=vt(M.points,c,d,O*i);if(H<0)return y(`There is no point near ${_(c,d)}.`);let W=M.points[H];return o==="erase"?w(dt(M,H),`Erased ${N[W.kind]} at ${_(W.x,W.y)}`):(S.current=H,y(`${N[W.kind]} at ${_(W.x,W.y)} is held`))}function R(c,d){let O=n.value.points[S.current];!O||O.x===c&&O.y===d||w(ae(n.value,S.current,c,d),`${N[O.kind]} at ${_(c,d)}`)}function E(){S.current=-1,n.value=re(n.value)}function Q(c){!(c.ctrlKey||c.metaKey)||c.key.toLowerCase()!=="z"||(c.preventDefault(),c.shiftKey?w(wt(n.value),"Redone"):w(bt(n.value),"Undone"))}function ct(c){if(!(c.ctrlKey||c.metaKey||c.altKey)){if(Oe[c.key]){let[d,O]=Oe[c.key],M=i*(c.shiftKey?gn:dn),[H,W]=[V(f.x+d*M,i),V(f.y+O*M,i)];g({x:H,y:W}),o==="move"&&S.current>=0?R(H,W):y(`Cursor at ${_(H,W)}`)}else if(c.key===" "){let d=o==="move"&&S.current>=0;d||C(f.x,f.y,Lt),(d||o!=="move")&&E()}else if(c.key==="Delete"||c.key==="Backspace"){let d=vt(m,f.x,f.y,Lt*i);d>=0&&w(dt(n.value,d),`Erased ${N[m[d].kind]}`)}else if(Number(c.key)>=1&&Number(c.key)<=N.length)u(Number(c.key)-1);else return;c.preventDefault(),c.stopPropagation()}}let P=c=>c/i*B,Nt=yt(m),{theme:Pt}=t;return p`
    <div class="own-points" onKeyDown=${Q}>
      <div class="own-tools">
        <div class="switch" role="group" aria-label="Tool">
          ${bn.map(([c,d])=>p`<button
                key=${c}
                type="button"
                aria-pressed=${o===c}
                onClick=${()=>{E(),a(c)}}
              >
                ${d}
              </button>`)}
        </div>
        <div class="own-classes" role="group" aria-label="Class of new points">
          ${N.map((c,d)=>p`<button
                key=${c}
                type="button"
                aria-label=${`Class ${c}, ${Nt[d]} points`}
                aria-pressed=${r===d}
                onClick=${()=>u(d)}
              >
                <svg viewBox="-9 -9 18 18" aria-hidden="true">
                  <path d=${Et(d,_e)} fill=${pt(d,Pt.value)} />
                </svg>
                ${c} <small>${Nt[d]}</small>
              </button>`)}
        </div>
        <div class="making">
          <button
            type="button"
            disabled=${v.length===0}
            onClick=${()=>w(bt(n.value),"Undone")}
          >
            Undo point
          </button>
          <button
            type="button"
            disabled=${x.length===0}
            onClick=${()=>w(wt(n.value),"Redone")}
          >
            Redo point
          </button>
          <button
            type="button"
            disabled=${m.length===0}
            onClick=${()=>w(gt(n.value,[]),"All points are erased")}
          >
            Erase all
          </button>
          ${L&&p`<button
              type="button"
              onClick=${()=>{h(nt(L)),w(gt(n.value,L),`${L.length} points`)}}
            >
              From the present samples
            </button>`}
        </div>
        <label class="own-span">
          <span>Axes</span>
          ${D("Axes",String(i),z.filter(c=>c>=nt(m)).map(c=>[String(c),`−${c} … ${c}`]),c=>h(Number(c)))}
        </label>
        <p class="hint">
          Press on the plane. With the keyboard: arrow keys move the cursor (with Shift in small steps), Space
          sets a point, 1 to 4 choose a class, Delete erases.
        </p>
        <p class="own-last" role="status">${$}</p>
      </div>
      <svg
        ref=${T}
        class="own-plane"
        viewBox=${`${-B} ${-B} ${2*B} ${2*B}`}
        tabindex="0"
        role="application"
        aria-roledescription="plane of points"
        aria-label=${`Plane from −${i} to ${i}, ${m.length} points. Arrow keys move a cursor, Space acts there.`}
        onPointerDown=${c=>{if(c.button!==0)return;c.preventDefault();let d=T.current;d.focus({preventScroll:!0}),l(!1),d.setPointerCapture(c.pointerId);let[O,M]=A(c);g({x:O,y:M}),C(O,M,c.pointerType==="touch"?mn:Lt)}}
        onPointerMove=${c=>{S.current>=0&&c.buttons>0&&R(...A(c))}}
        onPointerUp=${E}
        onPointerCancel=${E}
        onKeyDown=${c=>{l(!0),ct(c)}}
        onBlur=${()=>l(!1)}
      >
        <path class="own-axes" d=${`M${-B} 0H${B}M0 ${-B}V${B}`} />
        ${[-i,i].map(c=>p`<g key=${c} class="own-ticks" aria-hidden="true">
              <text x=${P(c)*.97} y="14" text-anchor=${c<0?"start":"end"}
                >${b(c).replace(/[.,]0+$/,"")}</text
              >
              <text x="5" y=${-P(c)*.97+(c<0?0:10)}
                >${b(c).replace(/[.,]0+$/,"")}</text
              >
            </g>`)}
        ${m.map(({x:c,y:d,kind:O},M)=>p`<path
              key=${M}
              class="own-point"
              transform=${`translate(${P(c)} ${-P(d)})`}
              d=${Et(O,_e)}
              fill=${pt(O,Pt.value)}
            />`)}
        ${k&&p`<path
            class="own-cursor"
            transform=${`translate(${P(f.x)} ${-P(f.y)})`}
            d="M-14 0H-4M4 0H14M0 -14V-4M0 4V14"
          />`}
      </svg>
    </div>
    <${K} ...${{own:e,canScale:!1}} />
  `}function vn(t){if(!t||t.width!==2||t.count<2)return null;let e=Bt(t);if(e.classes===0)return null;let n=Array.from({length:t.count},(s,o)=>o);return ue(n.map(s=>[t.inputs[2*s],t.inputs[2*s+1]]),n.map(s=>Ht(t,e,s)))}function yn(t,e){let n=le(e);if(n)return t.wait(e.length>0?n:"");t.take(new Blob([ie(e)]),"the points",{options:{separator:"tab",header:"true",decimal:"point"},choose:s=>{let o=t.choices.peek(),a=J(j(s),"none");return{...a,twoClasses:o?.twoClasses??a.twoClasses}}})}import{useEffect as kn,useLayoutEffect as Sn,useRef as Ae,useState as Dt}from"preact/hooks";var it=50,xn=[["input","Input"],["target","Target"]];function Ee({store:t,own:e,typed:n,present:s}){let o=n.value,[a,r]=Dt({row:0,column:0}),[u,i]=Dt(0),[h,f]=Dt(""),g=Ae(null),k=Ae(null);kn(()=>s.refresh(),[]),Sn(()=>{let b=k.current;if(!b)return;k.current=null,g.current?.querySelector(`[data-cell="${b.row} ${b.column}"]`)?.focus()});function l(b){n.value=b,f(""),Cn(e,b)}function $(b){k.current=b,r(b),i(Math.floor(b.row/it))}function y(b,_,w){if(b.ctrlKey||b.metaKey||b.altKey)return;let A=b.target,{selectionStart:C,selectionEnd:R,value:E}=A,Q=C===0&&R===E.length,ct={isShift:b.shiftKey,atStart:Q||C===0&&R===0,atEnd:Q||C===E.length},P=we(b.key,{row:_,column:w},o,ct);if(P){if(b.preventDefault(),P.row>=o.rows.length){if(o.rows.length>=2e3)return f(`A table has at most ${2e3} rows.`);l(xt(o,_))}$(P)}}function S(b,_,w){let A=$e(b.clipboardData?.getData("text")??"");if(!A)return;b.preventDefault();let{table:C,left:R}=me(o,_,w,A);l(C),R>0&&f(`${R} values lie beyond ${2e3} rows or ${16} columns and were left out.`)}let T=Tt(o),m=u*it,v=o.rows.slice(m,m+it),x=Math.floor((o.rows.length-1)/it),L=o.rows[a.row]&&a.column<o.heads.length?T(a.row,a.column):"";return p`
    <div class="making">
      <button type="button" onClick=${()=>l(Y())}>Empty table</button>
      ${s.rows.value&&p`<button type="button" onClick=${()=>l(Tn(t,s.rows.value))}>
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
            ${o.heads.map(({name:b,role:_},w)=>p`<th key=${w} scope="col" class=${_}>
                  <input
                    type="text"
                    maxlength="40"
                    aria-label=${`Name of column ${w+1}`}
                    value=${b}
                    onChange=${A=>l(St(o,w,{name:A.target.value}))}
                  />
                  <span class="own-head">
                    ${D(`Role of ${b}`,_,xn,A=>l(St(o,w,{role:A})))}
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
          ${v.map((b,_)=>{let w=m+_;return p`<tr key=${w}>
              <th scope="row">${w+1}</th>
              ${b.map((A,C)=>{let R=T(w,C);return p`<td key=${C} class=${o.heads[C].role}>
                  <input
                    type="text"
                    data-cell=${`${w} ${C}`}
                    aria-label=${`${o.heads[C].name}, row ${w+1}`}
                    aria-invalid=${R&&A.trim()?"true":null}
                    aria-describedby=${R&&a.row===w&&a.column===C?"own-cell-fault":null}
                    class=${R?A.trim()?"wrong":"gap":""}
                    inputmode=${o.heads[C].role==="input"?"decimal":"text"}
                    value=${A}
                    onFocus=${E=>{r({row:w,column:C}),E.target.select()}}
                    onInput=${E=>l(pe(o,w,C,E.target.value))}
                    onKeyDown=${E=>y(E,w,C)}
                    onPaste=${E=>S(E,w,C)}
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
    <p id="own-cell-fault" class="own-cell-fault" role="status">${h||L||_t(o)}</p>
    <p class="making">
      <button
        type="button"
        disabled=${o.rows.length>=2e3}
        onClick=${()=>{l(xt(o,o.rows.length-1)),$({row:o.rows.length,column:0})}}
      >
        Add a row
      </button>
      ${x>0&&p`<button type="button" disabled=${u===0} onClick=${()=>i(u-1)}>
            Earlier rows
          </button>
          <span>${m+1}–${m+v.length} of ${o.rows.length}</span>
          <button type="button" disabled=${u>=x} onClick=${()=>i(u+1)}>
            Later rows
          </button>`}
    </p>
    <${K} ...${{own:e,canScale:!0,isTyped:!0}} />
  `}function Cn(t,e){if(!de(e)||_t(e))return t.wait("");t.take(new Blob([ge(e)]),"the table",{options:{separator:"tab",header:"true",decimal:be(e)},choose:n=>Ft(n,e.heads.map(({role:s})=>s),t.choices.peek())})}function Tn(t,e){let n=t.network.value?.names.layers??[[],[]];if(!e)return Y();let{width:s,outputs:o}=e,a=Array.from({length:e.count},(u,i)=>[...e.inputs.slice(i*s,(i+1)*s),...e.targets.slice(i*o,(i+1)*o)]),r=n[n.length-1];return ce(n[0],o===1?["target"]:r.map(u=>`target ${u}`),a)}var _n=`[[[0.15, 0.2], [0.25, 0.3]], [0.35, 0.35], …]
or {"fc1.weight": …}, tensor([[…]]), array([[…]])`,Le={out_in:"(out, in): a row for each receiving neuron, as in PyTorch",in_out:"(in, out): a column for each receiving neuron, as in Keras"},On={shared:"a bias for each layer",per_neuron:"a bias for each neuron",none:"no biases"};function Re({weights:t}){let[e,n]=[t.given.value,t.question.value],s=t.fault.value;return p`
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
              ${Le[o]}: layers of ${a.join("-")}
            </label>`)}
      </fieldset>`}
    ${e?.layers&&p`<p>
          <strong>${e.layers.join("-")}</strong>, ${On[e.biases??"none"]}, read as${" "}
          ${Le[e.order??"out_in"]}.
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
  `}var Ne=[["file","File or text"],["table","Table"],["points","Points"],["weights","Weights"]];function Pe({way:t,store:e}){let n=e.keeps("network");return p`<section class="own-entry" aria-labelledby="own-entry-title">
    <h3 id="own-entry-title">Own data</h3>
    <p class="making">
      ${Ne.map(([s,o])=>p`<button
            key=${s}
            type="button"
            aria-haspopup="dialog"
            disabled=${n}
            onClick=${()=>t.value=s}
          >
            ${o} …
          </button>`)}
    </p>
  </section>`}function We(t){let{way:e,take:n}=t,s=De(null),[o,a]=[e.value,De(null)];Mn(()=>{o===null?s.current?.close():s.current?.open||(s.current?.showModal(),a.current?.focus())},[o]);let r=()=>e.value=null;return p`<dialog
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
      ${Ne.map(([u,i])=>p`<button
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
      ${o==="points"&&p`<${Me} ...${t} own=${t.points} />`}
      ${o==="weights"&&p`<${Re} ...${t} />`}
    </div>
    ${o!==null&&p`<${Se} ...${t} />`}
  </dialog>`}var Ln=/\.(npy|npz|json)$/i;function Qo({store:t,actions:e,server:n,show:s,dropped:o}){let a=ut(null),[r,u,i]=[1,2,3].map(()=>Qt(n,e.open)),h=ne(t,n,e.open);function f(l){let $=Ln.test(l.name);a.value=$?"weights":"file",($?h:r).take(l,l.name)}En(()=>{let l=o.value;l&&(o.value=null,t.keeps("network")?t.notice.value="This page keeps its network: own data cannot be opened.":f(l))});let g=ut(null),k={rows:An(()=>g.value?.network===t.network.value?g.value?.rows??null:null),refresh(){let l=t.network.peek();n.samples().then($=>g.value={network:l,rows:Wt($)},()=>{})}};s("#own-entry",Pe,{way:a}),s("#own",We,{way:a,file:r,table:u,points:i,weights:h,take:f,present:k,typed:ut(Y()),drawing:ut(oe())})}export{Qo as createOwnView};
