import{a as l}from"./chunk-YV6CSYCU.js";async function $(t){try{return await navigator.clipboard.writeText(t),!0}catch{return h(t)}}function h(t){let e=document.createElement("textarea");e.className="out-of-sight",e.value=t,(document.querySelector("dialog:modal")??document.body).append(e),e.select();let r=document.execCommand("copy");return e.remove(),r}import{useRef as p,useState as v}from"preact/hooks";var x=4,s=8;function w({id:t,label:e,children:r}){let c=p(null),o=p(null),[a,m]=v(!1),d=()=>o.current?.hidePopover();function f(){if(!c.current||!o.current)return;let n=c.current.getBoundingClientRect(),{style:u}=o.current,i=Math.min(n.bottom+x,innerHeight/3);u.top=`${i}px`,u.maxHeight=`${innerHeight-i-s}px`;let g=document.documentElement.clientWidth-s-o.current.offsetWidth;u.left=`${Math.max(s,Math.min(n.left,g))}px`}return l`
    <button type="button" class="quiet menu-button" ref=${c} popovertarget=${t} aria-expanded=${a}>
      <span class="menu-label">${e}</span
      ><svg class="icon sign" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6l4 4 4-4" /></svg>
    </button>
    <div
      id=${t}
      class="menu"
      popover="auto"
      ref=${n=>{o.current=n,a&&f()}}
      onToggle=${n=>m(n.newState==="open")}
    >
      ${a&&r?r(d):""}
    </div>
  `}export{$ as a,w as b};
